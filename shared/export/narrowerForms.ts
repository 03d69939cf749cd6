import { compactIban } from '../domain/iban.ts';
import type { FactDefinition } from '../packs/interview.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { CellSource } from '../packs/paper.ts';

function kindOf(source: CellSource, { facts }: Pick<JurisdictionPack, 'facts'>): FactDefinition['kind'] | undefined {
  if ('assessedOn' in source) return 'date';
  return 'fact' in source ? facts[source.fact]?.kind : undefined;
}

/** The most digits of one telephone number, by ITU-T E.164. */
const longestPhone = 15;

/** By the kind of question. */
const narrow: Partial<Record<FactDefinition['kind'], (text: string) => readonly string[]>> = {
  iban: text => (/^[A-Z0-9 ]+$/.test(text) ? [compactIban(text)] : []),
  date: text => (/^\d\d\.\d\d\.\d{4}$/.test(text) ? [text.replaceAll('.', '')] : []),
  phone: text => {
    // Of one line, and no longer than one number: two would run into one another.
    if (!/^\+?[\d \u00a0().–-]+$/.test(text)) return [];
    const digits = text.replaceAll(/\D/g, '');
    if (digits.length > longestPhone) return [];
    return text.startsWith('+') ? [`+${digits}`, digits] : [digits];
  },
};

/**
 * A text without its separators, longest first, for a box that takes fewer letters: an account number without spaces, a day as
 * ddmmyyyy, a telephone number as its digits. Any other text has none, since it would say something else.
 */
export function narrowerForms(
  text: string,
  source: CellSource,
  pack: Pick<JurisdictionPack, 'facts'>,
): readonly string[] {
  const kind = kindOf(source, pack);
  return (kind === undefined ? undefined : narrow[kind]?.(text)) ?? [];
}
