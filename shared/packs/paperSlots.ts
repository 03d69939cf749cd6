import { inLanguage, type Language, type LocalText } from '../domain/language.ts';

/** A place in a wording that is filled when its paper is composed: `{victim.fullName}`, `{sum:words}`. */
export interface Slot {
  readonly name: string;
  /** Of money: figures alone or words alone; both where nothing is said. */
  readonly format: 'figures' | 'words' | null;
}

/** Slots of what the program knows besides answers and losses. */
export const computedSlots = ['sum', 'copies', 'assessedOn', 'scheme', 'packVersion', 'readUpTo'] as const;

const slot = /\{([a-zA-Z.]+)(?::(figures|words))?\}/g;

function slotOf(name: string, format: string | undefined): Slot {
  return { name, format: format === 'figures' || format === 'words' ? format : null };
}

/** The slots of a wording in one language, in order. */
export function slotsIn(text: string): readonly Slot[] {
  return [...text.matchAll(slot)].map(([, name = '', format]) => slotOf(name, format));
}

/** A wording in a language with each slot replaced by what `write` gives for it. */
export function fillSlots(wording: LocalText, language: Language, write: (slot: Slot) => string): string {
  return inLanguage(wording, language).text.replaceAll(slot, (_, name: string, format?: string) =>
    write(slotOf(name, format)),
  );
}

/** The heads of loss that a slot adds up: `losses`, `losses.material`, `losses.moral` or `losses.<head>`; undefined for any other slot. */
export function headsOfSlot(
  name: string,
  heads: Readonly<Record<string, { readonly kind: 'material' | 'moral' }>>,
): readonly string[] | undefined {
  const all = Object.keys(heads);
  if (name === 'losses') return all;
  const [, part] = /^losses\.(.+)$/.exec(name) ?? [];
  if (part === 'material' || part === 'moral') return all.filter(head => heads[head]?.kind === part);
  return part !== undefined && Object.hasOwn(heads, part) ? [part] : undefined;
}

const gaugeParts = ['of', 'paid', 'toReach'] as const;

/** A gauge of the scheme and what a slot prints of it. */
export interface GaugeSlot {
  readonly gauge: string;
  readonly part: (typeof gaugeParts)[number];
}

/** The gauge that a slot `gauge.<id>.<part>` prints a sum of; undefined for any other slot. */
export function gaugeOfSlot(name: string): GaugeSlot | undefined {
  const [prefix, gauge, last, ...rest] = name.split('.');
  const part = gaugeParts.find(known => known === last);
  return prefix === 'gauge' && gauge !== undefined && part !== undefined && rest.length === 0
    ? { gauge, part }
    : undefined;
}
