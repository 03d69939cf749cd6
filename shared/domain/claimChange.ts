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
import { restorePieces, restoredPieceSchema } from './claimPiece.ts';
import { factIdSchema, factValueSchema, type FactId } from './fact.ts';
import { isoDateSchema } from './isoDate.ts';

/** Everything that may be asked to happen to a claim. A new kind is one variant here and one case below. */
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

/** What a claim's history may hold: besides what may be asked for, what an earlier change is taken back with. */
export const recordedChangeSchema = z.discriminatedUnion('kind', [
  ...claimChangeSchema.options,
  z.strictObject({ kind: z.literal('restore'), pieces: z.array(restoredPieceSchema).min(1) }),
]);
export type RecordedChange = z.infer<typeof recordedChangeSchema>;

function omit<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}

/** The list with an entry in the place of the one of the same name, or at its end. */
function put<Entry>(list: readonly Entry[], entry: Entry, nameOf: (entry: Entry) => string): Entry[] {
  const isThere = list.some(held => nameOf(held) === nameOf(entry));
  return isThere ? list.map(held => (nameOf(held) === nameOf(entry) ? entry : held)) : [...list, entry];
}

/** A list of names with or without one. */
function mark<Name extends string>(names: readonly Name[], name: Name, isThere: boolean): Name[] {
  return isThere ? put(names, name, held => held) : names.filter(held => held !== name);
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
export function applyChange(claim: Claim, change: RecordedChange): Claim {
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
        notKnown: mark(claim.notKnown, change.fact, true),
        drafts: omit(claim.drafts, change.fact),
        ...takenWithout(claim, change.fact),
      };
    case 'draft':
      return {
        ...claim,
        drafts: change.text === '' ? omit(claim.drafts, change.fact) : { ...claim.drafts, [change.fact]: change.text },
      };
    case 'putLoss':
      return { ...claim, losses: put(claim.losses, change.loss, ({ lossId }) => lossId) };
    case 'removeLoss':
      return { ...claim, losses: claim.losses.filter(loss => loss.lossId !== change.lossId) };
    case 'putPayment':
      return { ...claim, payments: put(claim.payments, change.payment, ({ paymentId }) => paymentId) };
    case 'removePayment':
      return { ...claim, payments: claim.payments.filter(payment => payment.paymentId !== change.paymentId) };
    case 'putAwardPayment':
      return { ...claim, awardPayments: put(claim.awardPayments, change.payment, ({ paymentId }) => paymentId) };
    case 'removeAwardPayment':
      return {
        ...claim,
        awardPayments: claim.awardPayments.filter(payment => payment.paymentId !== change.paymentId),
      };
    case 'attachEvidence':
      return {
        ...claim,
        evidence: put(claim.evidence, change.evidence, ({ evidenceId }) => evidenceId),
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
      return { ...claim, pursued: mark(claim.pursued, change.scheme, change.pursued) };
    case 'chooseReading':
      return { ...claim, readings: { ...claim.readings, [change.question]: change.reading } };
    case 'writeBlock': {
      const others = omit(claim.blocks, change.block);
      const isEmpty = change.written.text.trim() === '';
      return { ...claim, blocks: isEmpty ? others : { ...others, [change.block]: change.written } };
    }
    case 'markSafeguard':
      return { ...claim, safeguardsDone: mark(claim.safeguardsDone, change.safeguard, change.done) };
    case 'takeFromCheck':
      return { ...claim, takenFromCheck: change.facts };
    case 'rename':
      return { ...claim, title: change.title };
    case 'restore':
      return restorePieces(claim, change.pieces);
    default:
      return change satisfies never;
  }
}

/** The claim after several changes, in order. */
export function applyChanges(claim: Claim, changes: readonly RecordedChange[]): Claim {
  return changes.reduce(applyChange, claim);
}
