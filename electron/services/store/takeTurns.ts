/** Runs pieces of work one after another, however they are called. */
export function takeTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return work => {
    const turn = last.then(work, work);
    // A failed turn is its caller's to hear of; the next one starts all the same.
    last = turn.catch(() => undefined);
    return turn;
  };
}
