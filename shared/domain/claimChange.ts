import { z } from 'zod';
import {
  awardPaymentSchema,
  collateralPaymentSchema,
  evidenceDocumentSchema,
  evidenceIdSchema,
  lossSchema,
  packNameSchema,
  readingIdSchema,
  writtenBlockSchema,
  type Claim,
  type EvidenceId,
} from './claim.ts';
import { factIdSchema, factValueSchema, type FactId } from './fact.ts';
import { isoDateSchema } from './isoDate.ts';

/** Everything that may happen to a claim. A new kind is one variant here and one case below. */
export const claimChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), fact: factIdSchema, value: factValueSchema }),
  z.strictObject({ kind: z.literal('clearAnswer'), fact: factIdSchema }),
  z.strictObject({ kind: z.literal('markNotKnown'), fact: factIdSchema }),
  z.strictObject({ kind: z.literal('draft'), fact: factIdSchema, text: z.string().max(20_000) }),
  z.strictObject({ kind: z.literal('putLoss'), loss: lossSchema }),
  z.strictObject({ kind: z.literal('removeLoss'), lossId: z.string() }),
  z.strictObject({ kind: z.literal('putPayment'), payment: collateralPaymentSchema }),
  z.strictObject({ kind: z.literal('removePayment'), paymentId: z.string() }),
  z.strictObject({ kind: z.literal('putAwardPayment'), payment: awardPaymentSchema }),
  z.strictObject({ kind: z.literal('removeAwardPayment'), paymentId: z.string() }),
  z.strictObject({ kind: z.literal('attachEvidence'), evidence: evidenceDocumentSchema }),
  z.strictObject({ kind: z.literal('removeEvidence'), evidenceId: evidenceIdSchema }),
  z.strictObject({ kind: z.literal('requestDocument'), document: packNameSchema, on: isoDateSchema }),
  z.strictObject({ kind: z.literal('pursue'), scheme: packNameSchema, pursued: z.boolean() }),
  z.strictObject({ kind: z.literal('chooseReading'), question: packNameSchema, reading: readingIdSchema }),
  /** An empty text removes the block. */
  z.strictObject({ kind: z.literal('writeBlock'), block: packNameSchema, written: writtenBlockSchema }),
  z.strictObject({ kind: z.literal('markSafeguard'), safeguard: packNameSchema, done: z.boolean() }),
  /** These answers came from a quick check: shown so until they are given in the claim. */
  z.strictObject({ kind: z.literal('takeFromCheck'), facts: z.array(factIdSchema) }),
  z.strictObject({ kind: z.literal('rename'), title: z.string().min(1).max(80) }),
]);
export type ClaimChange = z.infer<typeof claimChangeSchema>;

function omit<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** Of the answers taken from a quick check, those that this change is not about. */
function takenWithout({ takenFromCheck }: Claim, given: FactId): Pick<Claim, 'takenFromCheck'> {
  return takenFromCheck === undefined ? {} : { takenFromCheck: takenFromCheck.filter(fact => fact !== given) };
}

/** A loss or payment that a file proves no longer. */
function withoutProof<Entry extends { readonly evidence?: EvidenceId[] | undefined }>(
  entry: Entry,
  removed: EvidenceId,
): Entry {
  const { evidence } = entry;
  return evidence === undefined ? entry : { ...entry, evidence: evidence.filter(held => held !== removed) };
}

/** The claim after one change. Removing what is gone, or answering the same again, is no error: the result is simply that claim. */
export function applyChange(claim: Claim, change: ClaimChange): Claim {
  switch (change.kind) {
    case 'answer':
      return {
        ...claim,
        answers: { ...claim.answers, [change.fact]: change.value },
        notKnown: claim.notKnown.filter(fact => fact !== change.fact),
        drafts: omit(claim.drafts, change.fact),
        ...takenWithout(claim, change.fact),
      };
    case 'clearAnswer':
      return {
        ...claim,
        answers: omit(claim.answers, change.fact),
        notKnown: claim.notKnown.filter(fact => fact !== change.fact),
        drafts: omit(claim.drafts, change.fact),
        ...takenWithout(claim, change.fact),
      };
    case 'markNotKnown':
      return {
        ...claim,
        answers: omit(claim.answers, change.fact),
        notKnown: [...claim.notKnown.filter(fact => fact !== change.fact), change.fact],
        drafts: omit(claim.drafts, change.fact),
        ...takenWithout(claim, change.fact),
      };
    case 'draft':
      return {
        ...claim,
        drafts: change.text === '' ? omit(claim.drafts, change.fact) : { ...claim.drafts, [change.fact]: change.text },
      };
    case 'putLoss':
      return { ...claim, losses: [...claim.losses.filter(loss => loss.lossId !== change.loss.lossId), change.loss] };
    case 'removeLoss':
      return { ...claim, losses: claim.losses.filter(loss => loss.lossId !== change.lossId) };
    case 'putPayment':
      return {
        ...claim,
        payments: [...claim.payments.filter(payment => payment.paymentId !== change.payment.paymentId), change.payment],
      };
    case 'removePayment':
      return { ...claim, payments: claim.payments.filter(payment => payment.paymentId !== change.paymentId) };
    case 'putAwardPayment':
      return {
        ...claim,
        awardPayments: [
          ...claim.awardPayments.filter(payment => payment.paymentId !== change.payment.paymentId),
          change.payment,
        ],
      };
    case 'removeAwardPayment':
      return {
        ...claim,
        awardPayments: claim.awardPayments.filter(payment => payment.paymentId !== change.paymentId),
      };
    case 'attachEvidence':
      return {
        ...claim,
        evidence: [...claim.evidence.filter(held => held.evidenceId !== change.evidence.evidenceId), change.evidence],
        requestedDocuments: omit(claim.requestedDocuments, change.evidence.document),
      };
    case 'removeEvidence':
      return {
        ...claim,
        evidence: claim.evidence.filter(held => held.evidenceId !== change.evidenceId),
        losses: claim.losses.map(loss => withoutProof(loss, change.evidenceId)),
        payments: claim.payments.map(payment => withoutProof(payment, change.evidenceId)),
        awardPayments: claim.awardPayments.map(payment => withoutProof(payment, change.evidenceId)),
      };
    case 'requestDocument':
      return { ...claim, requestedDocuments: { ...claim.requestedDocuments, [change.document]: change.on } };
    case 'pursue':
      return {
        ...claim,
        pursued: [
          ...claim.pursued.filter(scheme => scheme !== change.scheme),
          ...(change.pursued ? [change.scheme] : []),
        ],
      };
    case 'chooseReading':
      return { ...claim, readings: { ...claim.readings, [change.question]: change.reading } };
    case 'writeBlock': {
      const others = omit(claim.blocks, change.block);
      const isEmpty = change.written.text.trim() === '';
      return { ...claim, blocks: isEmpty ? others : { ...others, [change.block]: change.written } };
    }
    case 'markSafeguard':
      return {
        ...claim,
        safeguardsDone: [
          ...claim.safeguardsDone.filter(safeguard => safeguard !== change.safeguard),
          ...(change.done ? [change.safeguard] : []),
        ],
      };
    case 'takeFromCheck':
      return { ...claim, takenFromCheck: change.facts };
    case 'rename':
      return { ...claim, title: change.title };
    default:
      return change satisfies never;
  }
}

/** The claim after several changes, in order. */
export function applyChanges(claim: Claim, changes: readonly ClaimChange[]): Claim {
  return changes.reduce(applyChange, claim);
}
