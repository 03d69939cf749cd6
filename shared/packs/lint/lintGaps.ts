import { addPeriod, type IsoDate } from '../../domain/isoDate.ts';
import type { Gap } from '../gap.ts';
import type { ParameterValue } from '../law.ts';
import type { JurisdictionPack } from '../pack.ts';
import { issue, type FoundIssue } from './packIssue.ts';

/** Days without anything in force: since ever without `from`, for good without `to`. */
type Hole = Pick<Gap, 'from' | 'to'>;

const before = (day: IsoDate) => addPeriod(day, { count: -1, unit: 'days' });
const after = (day: IsoDate) => addPeriod(day, { count: 1, unit: 'days' });

/** What lies before the first, between an end and the next beginning, and behind the last end. A value of null is no value. */
function holesBetween(dated: readonly Pick<ParameterValue, 'from' | 'to' | 'value'>[]): readonly Hole[] {
  const holes: Hole[] = [];
  let open: IsoDate | undefined | 'ever' = 'ever';
  for (const { from, to, value } of dated) {
    const begins = value !== null;
    if (open !== undefined && begins && (open === 'ever' || open < from))
      holes.push({ ...(open !== 'ever' && { from: open }), to: before(from) });
    if (begins) open = to === undefined ? undefined : after(to);
    else open ??= from;
  }
  return open === undefined ? holes : [...holes, open === 'ever' ? {} : { from: open }];
}

function spell({ from, to }: Hole): string {
  return `${from ?? ''}..${to ?? ''}`;
}

function lintHoles(
  kind: 'parameters' | 'lists',
  name: string,
  holes: readonly Hole[],
  { gaps }: JurisdictionPack,
): FoundIssue[] {
  const declared = gaps.map((gap, index) => ({ gap, index })).filter(({ gap }) => gap[kind].includes(name));
  const there = new Set(holes.map(spell));
  const said = new Set(declared.map(({ gap }) => spell(gap)));
  return [
    ...holes
      .filter(hole => !said.has(spell(hole)))
      .map(hole => issue('law.json', `/${kind}/${name}`, 'gapNotDeclared', `nothing in force on ${spell(hole)}`)),
    ...declared
      .filter(({ gap }) => !there.has(spell(gap)))
      .map(({ gap, index }) => issue('gaps.json', `/${index}`, 'gapNotThere', `${name} has no gap on ${spell(gap)}`)),
  ];
}

/** Every day on which the law has no value or text is declared as a gap, and no other. A parameter by another's values has its gaps. */
export function lintGaps(pack: JurisdictionPack): FoundIssue[] {
  const { parameters, lists } = pack.law;
  const unknown = pack.gaps.flatMap((gap, index) => [
    ...gap.parameters.map(name => ({ name, index, known: Object.hasOwn(parameters, name) })),
    ...gap.lists.map(name => ({ name, index, known: Object.hasOwn(lists, name) })),
  ]);
  return [
    ...unknown
      .filter(({ known }) => !known)
      .map(({ name, index }) => issue('gaps.json', `/${index}`, 'unknownName', `law.json does not define ${name}`)),
    ...Object.entries(parameters)
      .filter(([, { valuesOf }]) => valuesOf === undefined)
      .flatMap(([name, { values }]) => {
        const common = values.filter(({ variant }) => variant === undefined);
        return lintHoles('parameters', name, holesBetween(common), pack);
      }),
    ...Object.entries(lists).flatMap(([name, { versions }]) =>
      lintHoles('lists', name, holesBetween(versions.map(({ from }) => ({ from, value: '' }))), pack),
    ),
  ];
}
