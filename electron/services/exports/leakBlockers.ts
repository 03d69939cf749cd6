import type { Blocker } from '../../../shared/export/exportPlan.ts';
import { seekLeftOut } from '../../../shared/export/leftOutSearch.ts';
import { blocker } from '../../../shared/export/planIssues.ts';
import { buildFactSheet } from '../../../shared/interview/buildFactSheet.ts';
import { named } from '../../../shared/rules/ruleContext.ts';
import type { ComposedFile } from './exportedFile.ts';
import type { ExportRequest } from './exportRequest.ts';
import { findLeaks } from './findLeaks.ts';
import { toldOf } from './toldOf.ts';

/** What stops an export for another recipient: each place in its finished files that tells an answer that was left out, or one that hangs on it. */
export async function leakBlockers(
  request: ExportRequest,
  files: readonly ComposedFile[],
): Promise<readonly Blocker[]> {
  const { pack, claim, password = null } = request;
  const leftOut = new Set(Object.keys(toldOf(request).leftOut.sought));
  if (leftOut.size === 0) return [];
  const sought = seekLeftOut(pack, buildFactSheet(pack, claim), leftOut);
  const leaks = await findLeaks(files, sought, password);
  return leaks.map(({ fact, file, place, page }) =>
    blocker('leftOutFound', {
      label: named(pack.facts, fact).label,
      figures: { place, file, page: page ?? 0 },
      at: { fact },
    }),
  );
}
