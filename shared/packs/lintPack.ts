import { lintAfterFiling } from './lint/lintAfterFiling.ts';
import { lintAwards } from './lint/lintAwards.ts';
import { lintCheck } from './lint/lintCheck.ts';
import { lintCopyable } from './lint/lintCopyable.ts';
import { lintCycles } from './lint/lintCycles.ts';
import { lintDates } from './lint/lintDates.ts';
import { lintDrafted } from './lint/lintDrafted.ts';
import { lintGaps } from './lint/lintGaps.ts';
import { lintHeads } from './lint/lintHeads.ts';
import { lintInterview } from './lint/lintInterview.ts';
import { lintNames } from './lint/lintNames.ts';
import { lintPlainWords } from './lint/lintPlainWords.ts';
import { lintRaised } from './lint/lintRaised.ts';
import { lintRelations } from './lint/lintRelations.ts';
import { lintScenarios } from './lint/lintScenarios.ts';
import { lintSchemes } from './lint/lintSchemes.ts';
import { lintWording } from './lint/lintWording.ts';
import type { PackIssue } from './lint/packIssue.ts';
import { packReferences } from './lint/packReferences.ts';
import type { JurisdictionPack } from './pack.ts';

/**
 * What the schema cannot say of a pack. Empty for a pack that may be used. Whether its scenarios come out is another matter, and
 * whether its papers fit their templates needs the templates (lintPaperFields).
 */
export function lintPack(pack: JurisdictionPack): PackIssue[] {
  const references = packReferences(pack);
  const found = [
    ...lintNames(pack, references),
    ...lintSchemes(pack),
    ...lintAfterFiling(pack),
    ...lintInterview(pack, references),
    ...lintHeads(pack, references),
    ...lintDrafted(pack),
    ...lintDates(pack),
    ...lintGaps(pack),
    ...lintCycles(pack),
    ...lintAwards(pack),
    ...lintCopyable(pack),
    ...lintCheck(pack),
    ...lintPlainWords(pack),
    ...lintWording(pack),
    ...lintRelations(pack),
    ...lintScenarios(pack),
    ...lintRaised(pack),
  ];
  return found.map(one => ({ pack: pack.manifest.jurisdiction, ...one }));
}
