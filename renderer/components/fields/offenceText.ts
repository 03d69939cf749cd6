import {
  offenceSchema,
  type Offence,
  type OffenceQualifier,
  type OffenceReference,
} from '../../../shared/domain/offence.ts';

/** One qualification as it stands in the boxes: part and point may be half typed. */
export interface TypedOffence {
  readonly article: string;
  readonly part: string;
  readonly point: string;
  readonly qualifiers: Readonly<Partial<Record<OffenceQualifier, boolean>>>;
}

/** Keeps a list of qualifications as draft text; an empty list is no text. */
export function writeTypedOffences(offences: readonly TypedOffence[]): string {
  return offences.length === 0 ? '' : JSON.stringify(offences);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function readTypedOffence(entry: unknown): readonly TypedOffence[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { article, part, point, qualifiers } = entry as Readonly<Record<string, unknown>>;
  const known = offenceSchema.shape.qualifiers.safeParse(qualifiers);
  const circumstances = (known.success ? known.data : undefined) ?? {};
  return [{ article: textOf(article), part: textOf(part), point: textOf(point), qualifiers: circumstances }];
}

/** Reads such a draft; what is no qualification is left out, since a draft may hold anything. */
export function readTypedOffences(text: string): readonly TypedOffence[] {
  const parsed = parseJson(text);
  return Array.isArray(parsed) ? parsed.flatMap(readTypedOffence) : [];
}

/** The boxes for a qualification that was picked, typed or answered. */
export function typedOffence({
  article,
  part,
  point,
  qualifiers,
}: Offence | (OffenceReference & { qualifiers?: never })): TypedOffence {
  return { article, part: part ?? '', point: point ?? '', qualifiers: qualifiers ?? {} };
}

/** What the boxes say as an answer; empty boxes are parts not named. */
export function offenceOf({ article, part, point, qualifiers }: TypedOffence): Offence {
  return {
    article,
    ...(part !== '' && { part }),
    ...(point !== '' && { point }),
    ...(Object.keys(qualifiers).length > 0 && { qualifiers: { ...qualifiers } }),
  };
}
