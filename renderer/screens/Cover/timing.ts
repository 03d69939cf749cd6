/** When the window hides or locks by itself, in milliseconds. */
export interface Timing {
  /** Nobody touched keyboard or mouse. */
  readonly idleLock: number;
  /** How long before that the window warns. */
  readonly warnBefore: number;
  /** A hidden screen locks after this. */
  readonly coveredLock: number;
  /** So does a window that is out of sight. */
  readonly outOfSightLock: number;
}

const minute = 60_000;

export const defaultTiming: Timing = {
  idleLock: 5 * minute,
  warnBefore: minute / 2,
  coveredLock: minute,
  outOfSightLock: 2 * minute,
};
