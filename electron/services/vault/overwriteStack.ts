/** 240 kB: far below whatever a call of the database driver reaches. */
const slots = Array.from({ length: 30_000 }, () => 0);

/** Overwrites what earlier calls left on the stack of this thread: the driver's cipher leaves the schedule of its key there. */
export function overwriteStack(): void {
  // Every argument takes a slot of the stack.
  Math.max(...slots);
}
