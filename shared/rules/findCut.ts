import type { LocalText } from '../domain/language.ts';
import { minorUnitsSchema } from '../domain/money.ts';
import type { Measured } from './evaluateAmount.ts';
import type { MaybeExtent } from './extent.ts';
import { groundsOfAmount, joinGrounds } from './gatherGrounds.ts';
import type { AmountFinding, Cut } from './sum.ts';

/** The one sum that an amount surely is; undefined while anything could move it. */
function settledSum(extent: MaybeExtent | undefined): number | undefined {
  if (extent === null || extent === undefined || extent.mayBeNone) return undefined;
  return extent.low === extent.high && extent.high !== Infinity ? extent.high : undefined;
}

/** What the ceilings take off the first part, which is claimed; undefined where they take nothing, or it is not yet known what. */
export function findCut(parts: readonly Measured[], least: MaybeExtent, note: LocalText): Cut | undefined {
  const [claimed, ...ceilings] = parts;
  const [asked, left] = [settledSum(claimed?.extent), settledSum(least)];
  if (asked === undefined || left === undefined || asked <= left) return undefined;
  const limiting = ceilings.filter(({ extent }) => settledSum(extent) === left);
  const { cites } = joinGrounds(limiting.map(({ finding }) => groundsOfAmount(finding)));
  return { minor: minorUnitsSchema.parse(asked - left), note, cites: [...cites] };
}

function hasCut({ cut, parts }: AmountFinding): boolean {
  return cut !== undefined || parts.some(hasCut);
}

/** The finding of a part that does not surely count: what its ceilings would take off is not said. */
export function withoutCuts(finding: AmountFinding): AmountFinding {
  if (!hasCut(finding)) return finding;
  const { cut: _, parts, ...rest } = finding;
  return { ...rest, parts: parts.map(withoutCuts) };
}
