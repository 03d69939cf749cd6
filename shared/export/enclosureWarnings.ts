import { named } from '../rules/ruleContext.ts';
import type { Asked } from './asked.ts';
import type { Enclosure, ExportWarning } from './exportPlan.ts';
import { hidingOf, isReadByOthers } from './hiding.ts';
import { warning } from './planIssues.ts';
import type { PlannedPaper } from './planPaper.ts';

/** Documents of a bundle that show what its papers keep from the other side. */
export function enclosureWarnings(
  enclosures: readonly Enclosure[],
  papers: readonly PlannedPaper[],
  { pack, rules }: Asked,
): readonly ExportWarning[] {
  const hiding = hidingOf(pack, rules);
  const readByOthers = papers.flatMap(({ paper, scheme }) =>
    paper.kind === 'drafted' && paper.bundled && isReadByOthers(paper.audience) ? scheme : [],
  );
  return enclosures
    .filter(({ scheme, evidenceId }) => evidenceId !== null && readByOthers.includes(scheme))
    .filter(({ document }) => named(pack.documents, document).shows?.some(fact => hiding.facts.has(fact)) === true)
    .map(({ scheme, number, document, label }) =>
      warning('enclosureShows', `${scheme}.${number}`, {
        label,
        at: { document },
        cites: pack.manifest.protection?.cites ?? [],
      }),
    );
}
