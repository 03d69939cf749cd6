/** Wrong tries that cost nothing but the try: a slip, a wrong keyboard, an old passphrase. */
const freeTries = 3;
const longestWaitSeconds = 300;

/** Makes guessing slow: each wrong try after the third doubles the wait before the next one is looked at. Kept in memory. */
export interface Tries {
  /** Whole seconds until a try is taken; 0 is now. */
  waitSeconds(): number;
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
    failed() {
      wrong += 1;
      if (wrong > freeTries) openAgainAt = secondsNow() + Math.min(2 ** (wrong - freeTries), longestWaitSeconds);
    },
    succeeded() {
      wrong = 0;
      openAgainAt = 0;
    },
  };
}
