/** Wrong tries that cost nothing but the try: a slip, a wrong keyboard, an old passphrase. */
const freeTries = 3;
const longestWaitSeconds = 300;

const waitAfter = (wrong: number): number =>
  wrong > freeTries ? Math.min(2 ** (wrong - freeTries), longestWaitSeconds) : 0;

/** Makes guessing slow: each wrong try after the third doubles the wait before the next one is looked at. */
export interface Tries {
  /** Whole seconds until a try is taken; 0 is now. */
  waitSeconds(): number;
  /**
   * Takes over what an earlier run of the program counted: how many wrong tries, and the seconds since the last one by the clock on
   * the wall. A clock that was set back, so that these are negative, leaves the whole wait and no more.
   */
  resume(wrong: number, secondsSinceLast: number): void;
  /** Notes a wrong try. */
  failed(): void;
  /** Notes a right one. */
  succeeded(): void;
}

/** `secondsNow` is a clock that never goes back. */
export function countTries(secondsNow: () => number): Tries {
  let wrong = 0;
  let openAgainAt = 0;
  return {
    waitSeconds: () => Math.max(0, Math.ceil(openAgainAt - secondsNow())),
    resume(counted, secondsSinceLast) {
      // What this run counted itself it measured by its own clock.
      if (counted <= wrong) return;
      wrong = counted;
      openAgainAt = secondsNow() + waitAfter(wrong) - Math.max(0, secondsSinceLast);
    },
    failed() {
      wrong += 1;
      openAgainAt = secondsNow() + waitAfter(wrong);
    },
    succeeded() {
      wrong = 0;
      openAgainAt = 0;
    },
  };
}
