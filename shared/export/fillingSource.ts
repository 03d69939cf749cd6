import type { LocalText } from '../domain/language.ts';
import type { FactDefinition } from '../packs/interview.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { CellSource } from '../packs/paper.ts';
import type { Filling } from './formMapping.ts';
import { ownFormWording } from './ownFormWording.ts';

type Format = Extract<CellSource, { fact: string }>['format'];

const formats: Partial<Record<FactDefinition['kind'], Format>> = {
  date: 'date',
  iban: 'ibanGroups',
  offences: 'offences',
  choice: 'optionLabel',
  choices: 'optionLabel',
};

function formatOf({ kind }: FactDefinition, inWords: boolean): Format {
  if (kind === 'money') return inWords ? 'moneyWords' : 'moneyFigures';
  return formats[kind] ?? 'plain';
}

/** One text for every language of a pack: what the office types is in the language of the form. */
export function inAllLanguages(text: string, { manifest }: Pick<JurisdictionPack, 'manifest'>): LocalText {
  return { ru: text, ...Object.fromEntries(manifest.languages.map(language => [language, text])) };
}

/** Yes or no in words; nothing while nobody has answered. */
function yesOrNo(fact: string): CellSource {
  const isTrue = { op: 'isTrue', fact } as const;
  return {
    joined: [
      { text: ownFormWording.yes, when: isTrue },
      { text: ownFormWording.no, when: { op: 'not', of: isTrue } },
    ],
    with: '',
  };
}

/** What is written for a filling; undefined for those that write nothing, and for a question that the pack does not ask. */
export function fillingSource(filling: Filling, pack: JurisdictionPack): CellSource | undefined {
  switch (filling.by) {
    case 'fact': {
      const definition = pack.facts[filling.fact];
      if (definition === undefined) return undefined;
      if (definition.kind === 'boolean') return yesOrNo(filling.fact);
      return { fact: filling.fact, format: formatOf(definition, filling.inWords) };
    }
    case 'text':
      return { text: inAllLanguages(filling.text, pack) };
    case 'sum':
      return { estimate: filling.inWords ? 'words' : 'figures' };
    case 'day':
      return { assessedOn: true };
    case 'answers':
    case 'enclosures':
    case 'empty':
      return undefined;
    default:
      return filling satisfies never;
  }
}
