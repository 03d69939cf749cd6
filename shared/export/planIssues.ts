import type { Blocker, ExportWarning } from './exportPlan.ts';

/** Where nothing in the claim mends it. */
export const nowhere = { nowhere: true } as const;

/** A blocker of its code with what is known of it. */
export function blocker(code: Blocker['code'], rest: Partial<Blocker>): Blocker {
  return { code, paper: null, field: null, label: null, figures: {}, at: nowhere, cites: [], ...rest };
}

/** A warning of its code; `key` tells it from others of the same code. */
export function warning(code: ExportWarning['code'], key: string, rest: Partial<ExportWarning>): ExportWarning {
  return { warningId: `${code}:${key}`, code, text: null, label: null, at: nowhere, cites: [], ...rest };
}

/** A letter stands in an answer once, in whichever papers that answer is printed. */
function keyOf({ code, field, label, figures, at }: Blocker): string {
  return JSON.stringify(
    code === 'letterNotInFont' && !('nowhere' in at) ? [at, figures] : [code, field, label?.ru, at],
  );
}

/** What several papers ask alike is said once. */
export function distinctBlockers(blockers: readonly Blocker[]): readonly Blocker[] {
  return [...new Map(blockers.toReversed().map(one => [keyOf(one), one])).values()].toReversed();
}
