const asksOfRuntime = new Set(['then', 'toJSON', 'constructor', 'inspect']);

/** Throws at the use of a member that the double lacks: what is not modelled cannot pass unseen. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'string' && !(key in object) && !asksOfRuntime.has(key)) {
        throw new Error(`the double has no ${name}.${key}`);
      }
      return Reflect.get(object, key, receiver) as unknown;
    },
  });
}
