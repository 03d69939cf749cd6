import type { Filling } from '../../../shared/export/formMapping.ts';
import type { GroupedField } from '../../../shared/export/groupFields.ts';
import { inLanguage, type Language } from '../../../shared/domain/language.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { Words } from '../../../shared/text/words.ts';

/** One thing that can go into a field, as the searchable list shows it. */
export interface FillingItem {
  readonly id: string;
  readonly label: string;
  readonly lang?: string;
}

const hasAnswers = ({ kind }: FactDefinition) => kind === 'boolean' || kind === 'choice' || kind === 'choices';

/** Whether a field is marked by an answer instead of written. */
export const isMarked = ({ kind }: Pick<GroupedField, 'kind'>): boolean =>
  kind === 'check' || kind === 'radio' || kind === 'dropdown';

/** How an answer is taken: as a mark, as a text in a box, or as a row of an answer sheet, which any answer can be. */
export type Taking = 'mark' | 'text' | 'row';
export const takingOf = (field: Pick<GroupedField, 'kind'>): Taking => (isMarked(field) ? 'mark' : 'text');

const fits: Readonly<Record<Taking, (definition: FactDefinition) => boolean>> = {
  mark: hasAnswers,
  text: ({ kind }) => kind !== 'boolean',
  row: () => true,
};

/** The questions that can be taken, by their words; words that several have are told apart by their step. */
function factItems(taking: Taking, pack: JurisdictionPack, language: Language, t: Words): readonly FillingItem[] {
  const facts = Object.entries(pack.facts).filter(([, definition]) => fits[taking](definition));
  const words = facts.map(([, { label }]) => inLanguage(label, language).text);
  return facts.flatMap(([fact, { kind, label }], index): readonly FillingItem[] => {
    const { text, language: lang } = inLanguage(label, language);
    const step = pack.interview.steps.find(({ asks }) => asks.includes(fact));
    const isAlone = words.indexOf(text) === index && words.lastIndexOf(text) === index;
    const told = isAlone || step === undefined ? text : `${text} · ${inLanguage(step.title, language).text}`;
    const plain = { id: `fact:${fact}`, label: told, lang };
    return kind === 'money'
      ? [plain, { id: `words:${fact}`, label: t('forms.inWords', { label: told }), lang }]
      : [plain];
  });
}

/** Everything that can go into a field or a row. */
export function fillingItems(
  taking: Taking,
  pack: JurisdictionPack,
  language: Language,
  t: Words,
): readonly FillingItem[] {
  const facts = factItems(taking, pack, language, t);
  const empty = { id: 'empty', label: t('forms.into.empty') };
  if (taking === 'mark') return [empty, ...facts];
  const text = { id: 'text', label: t('forms.into.text') };
  const enclosures = { id: 'enclosures', label: t('forms.into.enclosures') };
  const ofClaim = [
    { id: 'sum', label: t('forms.into.sum') },
    { id: 'sumInWords', label: t('forms.into.sumInWords') },
    { id: 'day', label: t('forms.into.day') },
  ];
  return taking === 'row' ? [text, ...ofClaim, ...facts] : [text, empty, ...ofClaim, enclosures, ...facts];
}

/** The item that a filling was chosen by. */
export function itemOf(filling: Filling | undefined): string | undefined {
  if (filling === undefined) return undefined;
  if (filling.by === 'fact') return `${filling.inWords ? 'words' : 'fact'}:${filling.fact}`;
  if (filling.by === 'answers') return `fact:${filling.fact}`;
  return filling.by === 'sum' && filling.inWords ? 'sumInWords' : filling.by;
}

/** What a chosen item puts into a field or a row, before more is said of it. */
export function fillingOf(item: string, taking: Taking): Filling {
  switch (item) {
    case 'text':
      return { by: 'text', text: '' };
    case 'empty':
      return { by: 'empty', reason: '' };
    case 'sum':
    case 'sumInWords':
      return { by: 'sum', inWords: item === 'sumInWords' };
    case 'day':
    case 'enclosures':
      return { by: item };
    default: {
      const [way, fact = ''] = item.split(':');
      if (taking === 'mark') return { by: 'answers', fact, picks: [] };
      return { by: 'fact', fact, inWords: way === 'words', required: false };
    }
  }
}
