import type { DocumentFinding } from '../../../shared/assessment/assessment.ts';
import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { EvidenceDocument } from '../../../shared/domain/claim.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { possibleSchemes } from '../possibleSchemes.ts';

/** How far a document is. `mayBeNeeded` waits for answers; `notNeeded` says why. */
export type DocumentState =
  | { readonly is: 'missing' | 'answered' | 'madeByRedress' | 'notNeeded' | 'mayBeNeeded' }
  | { readonly is: 'added'; readonly count: number }
  | { readonly is: 'asked'; readonly on: IsoDate };

export interface DocumentRow {
  /** Its own on the page: several routes may ask for the same papers, and mean others by the same name. */
  readonly rowId: string;
  readonly finding: DocumentFinding;
  readonly state: DocumentState;
  /** The files held for it, whichever of its kinds they are. */
  readonly files: readonly EvidenceDocument[];
}

export type DocumentGroup = 'ours' | 'authority' | 'helpful' | 'notNeeded';

function stateOf(
  finding: DocumentFinding,
  files: readonly EvidenceDocument[],
  asked: IsoDate | undefined,
): DocumentState {
  if (files.length > 0) return { is: 'added', count: files.length };
  if (finding.need === 'notRequired') return { is: 'notNeeded' };
  if (finding.satisfied === 'byPaper') return { is: 'madeByRedress' };
  if (finding.satisfied === 'byAnswers') return { is: 'answered' };
  if (asked !== undefined) return { is: 'asked', on: asked };
  return { is: finding.need === 'unknown' ? 'mayBeNeeded' : 'missing' };
}

function groupOf({ need, force, suppliedBy }: DocumentFinding): DocumentGroup {
  if (need === 'notRequired') return 'notNeeded';
  if (suppliedBy === 'authority') return 'authority';
  return force === 'guideline' ? 'helpful' : 'ours';
}

const strictness = { notRequired: 0, unknown: 1, required: 2 } as const satisfies Record<
  DocumentFinding['need'],
  number
>;

function weightOf({ need, suppliedBy, force }: DocumentFinding): number {
  return strictness[need] * 4 + (suppliedBy === 'claimant' ? 2 : 0) + (force === 'binding' ? 1 : 0);
}

/** Of routes that ask for the same papers the strictest is shown: one that needs them, from the claimant, by binding law. */
function looserFirst(a: DocumentFinding, b: DocumentFinding): number {
  return weightOf(a) - weightOf(b);
}

/** What the schemes ask for that the claim may come to, the same papers once, by who has to act. */
export function documentRows(opened: OpenedClaim): Readonly<Record<DocumentGroup, readonly DocumentRow[]>> {
  const { evidence, requestedDocuments } = opened.claim;
  const findings = possibleSchemes(opened).flatMap(({ documents }) => documents);
  const once = new Map(findings.toSorted(looserFirst).map(finding => [finding.documents.join('-'), finding]));
  const order = [...new Set(findings.map(({ documents }) => documents.join('-')))];
  const rows = order.flatMap((rowId): readonly DocumentRow[] => {
    const finding = once.get(rowId);
    if (finding === undefined) return [];
    const files = evidence.filter(({ document }) => finding.documents.includes(document));
    const asked = finding.documents.map(document => requestedDocuments[document]).find(day => day !== undefined);
    return [{ rowId, finding, state: stateOf(finding, files, asked), files }];
  });
  const of = (group: DocumentGroup) => rows.filter(({ finding }) => groupOf(finding) === group);
  return { ours: of('ours'), authority: of('authority'), helpful: of('helpful'), notNeeded: of('notNeeded') };
}
