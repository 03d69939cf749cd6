/** One way to work with the window. Everything a journey does goes through these, so both ways do the same. */
export interface Hand {
  /** Follows a link or presses a button by the name it is read out with. */
  readonly press: (role: 'link' | 'button', name: string) => Promise<void>;
  /** Types into a box, in place of what stood there. */
  readonly type: (id: string, text: string) => Promise<void>;
  /** Types a day into its three boxes. */
  readonly typeDay: (id: string, day: string, month: string, year: string) => Promise<void>;
  /** Chooses one of several options; the first has the id of its group. */
  readonly choose: (group: string, optionId: string) => Promise<void>;
  /** Takes the option of a closed list by its words. */
  readonly select: (id: string, label: string) => Promise<void>;
  readonly tick: (id: string) => Promise<void>;
  /** Searches a list and takes what it finds first. */
  readonly find: (id: string, text: string) => Promise<void>;
  /** Presses a button that asks for files and gives them to the system's dialog. */
  readonly giveFiles: (button: string, paths: readonly string[]) => Promise<void>;
}
