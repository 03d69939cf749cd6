import type { FactValue } from '../../shared/domain/fact.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import { offenceQualifierSchema, type Offence, type OffenceQualifier } from '../../shared/domain/offence.ts';
import { parseTypedOffence } from '../../shared/domain/parseTypedOffence.ts';
import { validateAnswer } from '../../shared/interview/validateAnswer.ts';
import type { FactDefinition } from '../../shared/packs/interview.ts';

const yes: ReadonlySet<string> = new Set(['yes', 'true', '1', 'да', 'иә', 'ооба']);
const no: ReadonlySet<string> = new Set(['no', 'false', '0', 'нет', 'жоқ', 'жок']);

/** `+death`: so it was; `-death`: so it was not. */
const circumstance = /(?:^|\s)([+-])([A-Za-z]+)(?=\s|$)/g;

function readOffence(part: string): Offence | undefined {
  const reference = parseTypedOffence(part.replaceAll(circumstance, ' '));
  if (reference === undefined) return undefined;
  const qualifiers: Partial<Record<OffenceQualifier, boolean>> = {};
  for (const [, sign, name] of part.matchAll(circumstance)) {
    const qualifier = offenceQualifierSchema.safeParse(name);
    if (!qualifier.success) return undefined;
    qualifiers[qualifier.data] = sign === '+';
  }
  return Object.keys(qualifiers).length === 0 ? reference : { ...reference, qualifiers };
}

function readOffences(cell: string): readonly Offence[] {
  const parts = cell.split(/[;|]/).filter(part => part.trim() !== '');
  const read = parts.map(readOffence);
  return read.every(offence => offence !== undefined) ? read : [];
}

/** What a cell holds, as `validateAnswer` reads it; undefined where it is none of the words that may stand there. */
function rawOf({ kind }: FactDefinition, cell: string): Parameters<typeof validateAnswer>[1] | undefined {
  const word = cell.toLowerCase();
  if (kind === 'boolean') return yes.has(word) ? true : no.has(word) ? false : undefined;
  if (kind === 'offences') return readOffences(cell);
  return kind === 'choices' ? cell.split(/[;|]/).map(part => part.trim()) : cell;
}

/** Reads one cell of a table by its question; undefined where the question cannot be answered so. An empty cell is not one to read. */
export function readCheckCell(definition: FactDefinition, cell: string, today: IsoDate): FactValue | undefined {
  const raw = rawOf(definition, cell);
  const checked = raw === undefined ? undefined : validateAnswer(definition, raw, today);
  return checked?.ok === true ? checked.value : undefined;
}
