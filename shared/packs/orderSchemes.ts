import type { Scheme } from './scheme.ts';

/** The routes of a pack in the order that its manifest names; the others follow as they came. */
export function orderSchemes(schemes: readonly Scheme[], named: readonly string[] = []): Scheme[] {
  const place = ({ id }: Scheme) => (named.includes(id) ? named.indexOf(id) : named.length);
  return schemes.toSorted((a, b) => place(a) - place(b));
}
