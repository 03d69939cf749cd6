import type { FactId } from '../domain/fact.ts';
import type { Citation } from '../packs/citation.ts';
import type { Condition } from '../packs/condition.ts';
import type { FactDefinition } from '../packs/interview.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { AcroFormPaper, Cell } from '../packs/paper.ts';
import { fillingSource, inAllLanguages } from './fillingSource.ts';
import type { Filling, MappedForm } from './formMapping.ts';
import { groupFields, type GroupedField } from './groupFields.ts';
import type { InspectedForm } from './inspectedForm.ts';
import { ownFormWording } from './ownFormWording.ts';
import { citeForm, ownPaper } from './ownPaper.ts';

/** That a question has one answer: an option of it, or `yes` and `no`. */
function answerIs(fact: FactId, { kind }: FactDefinition, answer: string): Condition {
  if (kind === 'choices') return { op: 'includes', fact, value: answer };
  if (kind !== 'boolean') return { op: 'oneOf', fact, values: [answer] };
  const isTrue = { op: 'isTrue', fact } as const;
  return answer === 'yes' ? isTrue : { op: 'not', of: isTrue };
}

const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1 && conditions[0] !== undefined ? conditions[0] : { op: 'any', of: conditions };

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
  const from = fillingSource(filling, pack);
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
export function mapForm(pack: JurisdictionPack, mapped: MappedForm, form: InspectedForm): AcroFormPaper {
  const { paper, mapping } = mapped;
  const common = ownPaper(pack, mapped, form);
  const cites = citeForm(mapped, form);
  const fields = groupFields(form);
  const fillings = new Map(mapping.fields.map(({ field, filling }) => [field, filling]));
  const filled = fields.flatMap(field => {
    const filling = field.untouched ? undefined : fillings.get(field.name);
    return filling === undefined ? [] : [{ field, filling }];
  });
  return {
    ...common,
    kind: 'acroForm',
    template: `${paper}.pdf`,
    cells: filled.flatMap(({ field, filling }) => cellsOf(filling, { pack, field, cites })),
    unmapped: [
      ...fields.flatMap(({ name, untouched }) => (untouched ? [{ field: name, reason: 'read-only or hidden' }] : [])),
      ...filled.flatMap(({ field, filling }) =>
        filling.by === 'empty' && filling.reason !== '' ? [{ field: field.name, reason: filling.reason }] : [],
      ),
    ],
    enclosureFields: filled.flatMap(({ field, filling }) => (filling.by === 'enclosures' ? [field.name] : [])),
    origin: { text: ownFormWording.origin, cites },
    wording: {
      continuedOn: ownFormWording.continuedOn,
      continuationTitle: ownFormWording.continuationTitle,
    },
  };
}
