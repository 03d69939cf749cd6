import type { FactId } from '../domain/fact.ts';
import type { LocalText } from '../domain/language.ts';
import type { Citation } from '../packs/citation.ts';
import type { Condition } from '../packs/condition.ts';
import type { FactDefinition } from '../packs/interview.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { AcroFormPaper, Cell, CellSource } from '../packs/paper.ts';
import type { Filling, MappedForm } from './formMapping.ts';
import { groupFields, type GroupedField } from './groupFields.ts';
import type { InspectedForm } from './inspectedForm.ts';
import { ownFormWording } from './ownFormWording.ts';
import { listSignatories } from './listSignatories.ts';

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

/** That a question has one answer: an option of it, or `yes` and `no`. */
function answerIs(fact: FactId, { kind }: FactDefinition, answer: string): Condition {
  if (kind === 'choices') return { op: 'includes', fact, value: answer };
  if (kind !== 'boolean') return { op: 'oneOf', fact, values: [answer] };
  const isTrue = { op: 'isTrue', fact } as const;
  return answer === 'yes' ? isTrue : { op: 'not', of: isTrue };
}

const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1 && conditions[0] !== undefined ? conditions[0] : { op: 'any', of: conditions };

/** One text for every language of a pack: what the office types is in the language of the form. */
function inAllLanguages(text: string, { manifest }: JurisdictionPack): LocalText {
  return { ru: text, ...Object.fromEntries(manifest.languages.map(language => [language, text])) };
}

/** What is written into a field, for fillings that write. */
function sourceOf(filling: Filling, pack: JurisdictionPack): CellSource | undefined {
  switch (filling.by) {
    case 'fact': {
      const definition = pack.facts[filling.fact];
      if (definition === undefined) return undefined;
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

interface Mapped {
  readonly pack: JurisdictionPack;
  readonly field: GroupedField;
  /** The form itself: what it asks for stands in it. */
  readonly cites: readonly Citation[];
}

function cellsOf(filling: Filling, { pack, field, cites }: Mapped): readonly Cell[] {
  const { name, kind, options } = field;
  const definition = 'fact' in filling ? pack.facts[filling.fact] : undefined;
  const label = definition?.label ?? inAllLanguages(name, pack);
  if (filling.by === 'answers') {
    if (definition === undefined || filling.picks.length === 0) return [];
    const is = (answer: string) => answerIs(filling.fact, definition, answer);
    if (kind === 'check' && options.length < 2)
      return [{ field: name, label, tickWhen: anyOf(filling.picks.map(({ answer }) => is(answer))) }];
    return [{ field: name, label, choose: filling.picks.map(({ answer, value }) => ({ when: is(answer), value })) }];
  }
  const from = sourceOf(filling, pack);
  if (from === undefined) return [];
  const isRequired = filling.by === 'fact' && filling.required;
  return [
    {
      field: name,
      label,
      from,
      fits: kind === 'multiline' ? 'flowing' : 'exact',
      ...(isRequired && { required: { cites: [...cites] } }),
    },
  ];
}

/**
 * The paper of a pack that a mapping comes to. Fields that are still open are neither mapped nor listed in it, and what no longer fits
 * the pack is left out: the check of packs says so.
 */
export function mapForm(
  pack: JurisdictionPack,
  { paper, scheme, mapping }: MappedForm,
  form: InspectedForm,
): AcroFormPaper {
  const cites: Citation[] = [
    { act: mapping.title || paper, article: form.sha256.slice(0, 12), confidence: 'verbatim' },
  ];
  const fields = groupFields(form);
  const fillings = new Map(mapping.fields.map(({ field, filling }) => [field, filling]));
  const filled = fields.flatMap(field => {
    const filling = field.untouched ? undefined : fillings.get(field.name);
    return filling === undefined ? [] : [{ field, filling }];
  });
  const signatories = listSignatories(pack, scheme).filter(({ name }) => mapping.signatories.includes(name));
  const title = inAllLanguages(mapping.title || paper, pack);
  return {
    id: paper,
    kind: 'acroForm',
    scheme,
    title,
    template: `${paper}.pdf`,
    sha256: form.sha256,
    cells: filled.flatMap(({ field, filling }) => cellsOf(filling, { pack, field, cites })),
    unmapped: [
      ...fields.flatMap(({ name, untouched }) => (untouched ? [{ field: name, reason: 'read-only or hidden' }] : [])),
      ...filled.flatMap(({ field, filling }) =>
        filling.by === 'empty' && filling.reason !== '' ? [{ field: field.name, reason: filling.reason }] : [],
      ),
    ],
    signatories,
    enclosureFields: filled.flatMap(({ field, filling }) => (filling.by === 'enclosures' ? [field.name] : [])),
    origin: { text: ownFormWording.origin, cites },
    wording: {
      continuedOn: ownFormWording.continuedOn,
      continuationTitle: ownFormWording.continuationTitle,
    },
  };
}
