import type { FactDefinition } from '../../shared/packs/interview.ts';
import { namelessKinds } from '../../shared/packs/namelessKinds.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { writtenAs } from '../../shared/packs/readCaseAnswers.ts';
import { valueTypeOf } from '../../shared/packs/valueTypeOf.ts';
import type { Voice } from './voice.ts';

/** The column with one's own mark of a row. */
export const idColumn = 'id';

/** The questions that a table may answer, in interview order: every one by whose answer nobody can be known. */
function askable({ interview, facts }: JurisdictionPack): readonly (readonly [string, FactDefinition])[] {
  return interview.steps
    .flatMap(({ asks }) => asks)
    .flatMap(fact => {
      const definition = facts[fact];
      return definition !== undefined && namelessKinds.has(definition.kind) ? [[fact, definition] as const] : [];
    });
}

/** The questions that a table may answer, by the names of their columns. */
export function checkColumns(pack: JurisdictionPack): ReadonlyMap<string, FactDefinition> {
  return new Map(askable(pack));
}

/** What a column of answers holds, in words. */
export function expectationText({ kind, options = [] }: FactDefinition, { t }: Pick<Voice, 't'>): string {
  const expected = t(`cli.expected.${writtenAs[valueTypeOf[kind]]}`);
  return options.length === 0 ? expected : `${expected}: ${options.map(({ id }) => id).join(', ')}`;
}

/** Every column that a table may have: its name, the question, and what its cells hold. Those of the quick check stand first. */
export function describeColumns(pack: JurisdictionPack, voice: Voice): readonly string[] {
  const asked = (pack.check?.questions ?? []).flatMap(({ asks, options = [] }) => [
    asks,
    ...options.flatMap(({ answers }) => Object.keys(answers)),
  ]);
  const columns = askable(pack).toSorted(([a], [b]) => Number(asked.includes(b)) - Number(asked.includes(a)));
  return [
    `${idColumn}\t${voice.t('cli.screen.id')}`,
    ...columns.map(
      ([fact, definition]) => `${fact}\t${voice.local(definition.label)}\t${expectationText(definition, voice)}`,
    ),
  ];
}
