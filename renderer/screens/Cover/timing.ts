/** When the window locks by itself, in milliseconds; how long it may lie untouched is for the person to say. */
export interface Timing {
  /** How long before an untouched window locks it warns. */
  readonly warnBefore: number;
  /** A hidden screen locks after this. */
  readonly coveredLock: number;
  /** So does a window that is out of sight. */
  readonly outOfSightLock: number;
}

export const minute = 60_000;

export const defaultTiming: Timing = {
  warnBefore: minute / 2,
  coveredLock: minute,
  outOfSightLock: 2 * minute,
};
