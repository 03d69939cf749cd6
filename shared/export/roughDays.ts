import { applyingCells, factsWritten, type CellContext } from './computeCells.ts';
import type { Blocker } from './exportPlan.ts';
import { blocker } from './planIssues.ts';

/** The boxes of a form that would hold a day which is known only roughly: a form takes an exact one. */
export function roughDayBlockers(context: CellContext): readonly Blocker[] {
  const { paper, rules } = context;
  return applyingCells(context).flatMap(cell => {
    const fact = factsWritten(cell.from).find(id => {
      const answer = rules.facts[id];
      return answer?.type === 'date' && answer.until !== undefined;
    });
    return fact === undefined
      ? []
      : blocker('exactDayNeeded', { paper: paper.id, field: cell.field, label: cell.label, at: { fact } });
  });
}
