import type { FactId } from '../../shared/domain/fact.ts';
import { inLanguage, type LocalText } from '../../shared/domain/language.ts';
import type { MinorUnits } from '../../shared/domain/money.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { formatMoney } from '../../shared/fmt/formatMoney.ts';
import type { Citation } from '../../shared/packs/citation.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import type { WindowLanguage } from '../../shared/text/windowLanguage.ts';
import { words, type Words } from '../../shared/text/words.ts';

/** How one language speaks of one pack: what every description below needs. */
export interface Voice {
  readonly t: Words;
  readonly pack: JurisdictionPack;
  readonly language: WindowLanguage;
  /** A wording of the pack. */
  readonly local: (text: LocalText) => string;
  readonly money: (minor: MinorUnits) => string;
  /** A question by its label. */
  readonly question: (fact: FactId) => string;
  /** Act, article, edition, and how surely it was read where that is less than word for word. */
  readonly cite: (citation: Citation) => string;
}

/** Gives the voice of a language for a pack. */
export function createVoice(pack: JurisdictionPack, language: WindowLanguage): Voice {
  const t = words(language);
  const local = (text: LocalText) => inLanguage(text, language).text;
  return {
    t,
    pack,
    language,
    local,
    money: minor => formatMoney(minor, pack.manifest.currency, language),
    question: fact => {
      const label = pack.facts[fact]?.label;
      return label === undefined ? fact : local(label);
    },
    cite: ({ act, article, edition, confidence }) =>
      [
        `${act}, ${article}`,
        ...(edition === undefined ? [] : [t('citation.edition', { day: formatDate(edition) })]),
        ...(confidence === 'verbatim' ? [] : [t(`confidence.${confidence}`)]),
      ].join('; '),
  };
}

/** Moves lines to the right, below the line they belong to. */
export function indent(lines: readonly string[]): readonly string[] {
  return lines.map(line => `  ${line}`);
}

/** A heading with its lines; nothing where there are none. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...indent(lines)];
}
