import type { Blocker } from '../export/exportPlan.ts';
import { inLanguage, type Language, type LocalText } from '../domain/language.ts';
import type { JurisdictionPack } from '../packs/pack.ts';

function labelAt(pack: JurisdictionPack, at: Blocker['at']): LocalText | undefined {
  if ('fact' in at) return pack.facts[at.fact]?.label;
  if ('document' in at) return pack.documents[at.document]?.label;
  return 'scheme' in at ? pack.schemes.find(({ id }) => id === at.scheme)?.label : undefined;
}

/** The words of the box, question, document or route that a blocker or warning is about. */
export function remedyName(
  { label, at }: Pick<Blocker, 'label' | 'at'>,
  pack: JurisdictionPack,
  language: Language,
): string {
  const text = label ?? labelAt(pack, at);
  return text === undefined ? '' : inLanguage(text, language).text;
}
