import type { Claim, ClaimId, EvidenceDocument, EvidenceId } from '../domain/claim.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import { parseMoney } from '../domain/money.ts';
import type { CaseFile } from './caseFile.ts';
import { toPointer, type CaseIssue } from './caseIssue.ts';
import type { JurisdictionPack } from './pack.ts';
import { readCaseAnswers } from './readCaseAnswers.ts';

export type ClaimFromCase =
  { readonly ok: true; readonly claim: Claim } | { readonly ok: false; readonly issues: readonly CaseIssue[] };

interface NamedPlace {
  readonly path: readonly PropertyKey[];
  readonly name: string;
  readonly known: readonly string[];
}

function namedPlaces(pack: JurisdictionPack, file: CaseFile): readonly NamedPlace[] {
  const heads = Object.keys(pack.law.heads);
  const schemes = pack.schemes.map(scheme => scheme.id);
  const questions = Object.keys(pack.law.unsettled);
  const documents = Object.keys(pack.documents);
  return [
    ...(file.losses ?? []).map(({ head }, index) => ({ path: ['losses', index, 'head'], name: head, known: heads })),
    ...(file.evidence ?? []).map(({ document }, index) => ({
      path: ['evidence', index, 'document'],
      name: document,
      known: documents,
    })),
    ...(file.pursued ?? []).map((scheme, index) => ({ path: ['pursued', index], name: scheme, known: schemes })),
    ...(file.awardPayments ?? []).map(({ scheme }, index) => ({
      path: ['awardPayments', index, 'scheme'],
      name: scheme,
      known: schemes,
    })),
    ...Object.entries(file.readings ?? {}).flatMap(([question, reading]) => {
      const readings = pack.law.unsettled[question]?.readings.map(({ id }) => id);
      return readings === undefined
        ? [{ path: ['readings', question], name: question, known: questions }]
        : [{ path: ['readings', question], name: reading, known: readings }];
    }),
  ];
}

/** Receipts that are not among the evidence; where each may stand is told by the places there, never by a file's name. */
function strayReceipts({ losses, payments, awardPayments, evidence }: CaseFile): readonly CaseIssue[] {
  const files = (evidence ?? []).map(({ file }) => file);
  const options = files.map((_, index) => toPointer(['evidence', index, 'file']));
  const lists = { losses: losses ?? [], payments: payments ?? [], awardPayments: awardPayments ?? [] };
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.flatMap(({ receipts }, index) =>
      (receipts ?? []).flatMap((receipt, at) =>
        files.includes(receipt)
          ? []
          : { pointer: toPointer([list, index, 'receipts', at]), expected: 'option' as const, options },
      ),
    ),
  );
}

/** The held files that a case file names as receipts; those that were not read are left out. */
function receiptsOf(
  receipts: readonly string[] | undefined,
  file: CaseFile,
  held: readonly EvidenceDocument[],
): { readonly evidence?: EvidenceId[] } {
  if (receipts === undefined) return {};
  const proves = (file.evidence ?? []).map(({ file: path }) => receipts.includes(path));
  return { evidence: held.filter((_, index) => proves[index] === true).map(({ evidenceId }) => evidenceId) };
}

/**
 * The claim that a case file describes, made on `today` and held nowhere. `evidence` are its files as read, in their order.
 * Answers and names that the pack does not know are issues.
 */
export function claimFromCase(
  pack: JurisdictionPack,
  file: CaseFile,
  made: { readonly claimId: ClaimId; readonly today: IsoDate; readonly evidence: readonly EvidenceDocument[] },
): ClaimFromCase {
  const reading = readCaseAnswers(pack, file.answers);
  const issues: readonly CaseIssue[] = [
    ...(reading.ok ? [] : reading.issues).map(({ fact, expected, options }) => ({
      pointer: toPointer(['answers', fact]),
      expected,
      options,
    })),
    ...namedPlaces(pack, file)
      .filter(({ name, known }) => !known.includes(name))
      .map(({ path, known }) => ({ pointer: toPointer(path), expected: 'option' as const, options: known })),
    ...strayReceipts(file),
  ];
  if (!reading.ok || issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    claim: {
      format: 1,
      claimId: made.claimId,
      jurisdiction: file.jurisdiction,
      title: pack.manifest.name.ru,
      createdOn: made.today,
      answers: reading.answers,
      notKnown: [],
      drafts: {},
      losses: (file.losses ?? []).map(({ amount, head, note, incurredOn, receipts }, index) => ({
        lossId: `loss${index + 1}`,
        head,
        minor: parseMoney(amount),
        ...(note !== undefined && { note }),
        ...(incurredOn !== undefined && { incurredOn }),
        ...receiptsOf(receipts, file, made.evidence),
      })),
      payments: (file.payments ?? []).map(({ amount, source, receivedOn, receipts }, index) => ({
        paymentId: `payment${index + 1}`,
        source,
        minor: parseMoney(amount),
        ...(receivedOn !== undefined && { receivedOn }),
        ...receiptsOf(receipts, file, made.evidence),
      })),
      evidence: [...made.evidence],
      requestedDocuments: {},
      pursued: file.pursued ?? [],
      readings: file.readings ?? {},
      blocks: file.blocks ?? {},
      awardPayments: (file.awardPayments ?? []).map(({ amount, scheme, receivedOn, for: harm, receipts }, index) => ({
        paymentId: `awardPayment${index + 1}`,
        scheme,
        minor: parseMoney(amount),
        receivedOn,
        ...(harm !== undefined && { for: harm }),
        ...receiptsOf(receipts, file, made.evidence),
      })),
      safeguardsDone: [],
    },
  };
}
