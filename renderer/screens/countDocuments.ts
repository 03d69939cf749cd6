import type { DocumentFinding, SchemeAssessment } from '../../shared/assessment/assessment.ts';

export interface DocumentCount {
  readonly there: number;
  readonly needed: number;
}

const isOurs = ({ need, suppliedBy, force }: DocumentFinding): boolean =>
  need === 'required' && suppliedBy === 'claimant' && force === 'binding';

/** How many of the documents that the claimant must bring are there, over the given schemes; one asked by two counts once. */
export function countDocuments(schemes: readonly SchemeAssessment[]): DocumentCount {
  const ours = new Map<string, boolean>();
  for (const finding of schemes.flatMap(({ documents }) => documents).filter(isOurs)) {
    const key = finding.documents.join(' ');
    ours.set(key, (ours.get(key) ?? true) && finding.satisfied !== 'no');
  }
  return { there: [...ours.values()].filter(Boolean).length, needed: ours.size };
}
