import { z } from 'zod';
import {
  awardPaymentSchema,
  claimSchema,
  collateralPaymentSchema,
  evidenceDocumentSchema,
  lossSchema,
  writtenBlockSchema,
  type Claim,
} from './claim.ts';
import { factValueSchema } from './fact.ts';

const pieceChange = <Name extends string, Value extends z.ZodType>(part: Name, value: Value) =>
  z.strictObject({
    part: z.literal(part),
    key: z.string(),
    /** Null where it was not there. */
    before: value.nullable(),
    after: value.nullable(),
    /** Where it stood before, from 0. */
    place: z.int(),
  });

const name = z.string();
const isNamed = z.literal(true);

/**
 * What differs between two states of a claim in its smallest part with a name of its own: one answer, one loss, the title.
 * Of lists of names the key is the name and the value true.
 */
export const pieceChangeSchema = z.discriminatedUnion('part', [
  pieceChange('title', name),
  pieceChange('answers', factValueSchema),
  pieceChange('notKnown', isNamed),
  pieceChange('takenFromCheck', isNamed),
  pieceChange('losses', lossSchema),
  pieceChange('payments', collateralPaymentSchema),
  pieceChange('awardPayments', awardPaymentSchema),
  pieceChange('evidence', evidenceDocumentSchema),
  pieceChange('requestedDocuments', name),
  pieceChange('pursued', isNamed),
  pieceChange('readings', name),
  pieceChange('blocks', writtenBlockSchema),
  pieceChange('safeguardsDone', isNamed),
]);
export type PieceChange = z.infer<typeof pieceChangeSchema>;

const partSchema = z.enum(pieceChangeSchema.options.map(({ shape }) => shape.part.value));
type Part = z.infer<typeof partSchema>;

/** A piece as it is to be again: null where it is not to be there, `place` where it is to be put in anew. */
export const restoredPieceSchema = z.strictObject({
  part: partSchema,
  key: z.string(),
  /** Checked with the claim that it makes. */
  value: z.unknown(),
  place: z.int().min(0),
});
export type RestoredPiece = z.infer<typeof restoredPieceSchema>;

/** The pieces of one part of a claim by name, in their order. What is only typed is no piece: it is no answer yet. */
function readPart(claim: Claim, part: Part): ReadonlyMap<string, unknown> {
  switch (part) {
    case 'title':
      return new Map([['', claim.title]]);
    case 'answers':
    case 'requestedDocuments':
    case 'readings':
    case 'blocks':
      return new Map<string, unknown>(Object.entries(claim[part]));
    case 'notKnown':
    case 'pursued':
    case 'safeguardsDone':
      return new Map(claim[part].map(named => [named, true]));
    case 'takenFromCheck':
      return new Map((claim.takenFromCheck ?? []).map(named => [named, true]));
    case 'losses':
      return new Map(claim.losses.map(loss => [loss.lossId, loss]));
    case 'payments':
    case 'awardPayments':
      return new Map(claim[part].map(payment => [payment.paymentId, payment]));
    case 'evidence':
      return new Map(claim.evidence.map(held => [held.evidenceId, held]));
    default:
      return part satisfies never;
  }
}

/** A part as the claim's document holds it. */
function writePart(part: Part, pieces: readonly (readonly [string, unknown])[]): unknown {
  switch (part) {
    case 'title':
      return pieces[0]?.[1];
    case 'answers':
    case 'requestedDocuments':
    case 'readings':
    case 'blocks':
      return Object.fromEntries(pieces);
    case 'notKnown':
    case 'pursued':
    case 'safeguardsDone':
    case 'takenFromCheck':
      return pieces.map(([named]) => named);
    case 'losses':
    case 'payments':
    case 'awardPayments':
    case 'evidence':
      return pieces.map(([, value]) => value);
    default:
      return part satisfies never;
  }
}

/** Whether a piece of the claim is just this one; null where it is to be absent. */
export function holdsPiece(claim: Claim, { part, key }: Pick<PieceChange, 'part' | 'key'>, value: unknown): boolean {
  return JSON.stringify(readPart(claim, part).get(key) ?? null) === JSON.stringify(value);
}

/** What differs between two states of a claim, part by part. */
export function findPieceChanges(before: Claim, after: Claim): PieceChange[] {
  return partSchema.options.flatMap(part => {
    const earlier = readPart(before, part);
    const keys = [...new Set([...earlier.keys(), ...readPart(after, part).keys()])];
    return keys
      .filter(key => !holdsPiece(after, { part, key }, earlier.get(key) ?? null))
      .map(key =>
        pieceChangeSchema.parse({
          part,
          key,
          before: earlier.get(key) ?? null,
          after: readPart(after, part).get(key) ?? null,
          place: Math.max(0, [...earlier.keys()].indexOf(key)),
        }),
      );
  });
}

/** The pieces of a part with some of them put back. */
function restorePart(pieces: ReadonlyMap<string, unknown>, restored: readonly RestoredPiece[]) {
  const kept = new Map(pieces);
  for (const { key, value } of restored) {
    if (value === null) kept.delete(key);
    else if (kept.has(key)) kept.set(key, value);
  }
  const list = [...kept];
  const missing = restored.filter(({ key, value }) => value !== null && !kept.has(key));
  for (const { key, value, place } of missing.toSorted((a, b) => a.place - b.place))
    list.splice(place, 0, [key, value]);
  return list;
}

/** A loss or payment without the files that the claim no longer holds. */
function withHeldProof<Entry extends { readonly evidence?: string[] | undefined }>(
  entry: Entry,
  held: ReadonlySet<string>,
): Entry {
  const { evidence } = entry;
  return evidence === undefined ? entry : { ...entry, evidence: evidence.filter(proof => held.has(proof)) };
}

/** The claim with pieces as they once were. Throws ZodError where no claim comes of it. */
export function restorePieces(claim: Claim, restored: readonly RestoredPiece[]): Claim {
  const parts = new Set(restored.map(({ part }) => part));
  const written = [...parts].map(part => [
    part,
    writePart(
      part,
      restorePart(
        readPart(claim, part),
        restored.filter(piece => piece.part === part),
      ),
    ),
  ]);
  const made = claimSchema.parse({ ...claim, ...Object.fromEntries(written) });
  const held = new Set<string>(made.evidence.map(({ evidenceId }) => evidenceId));
  const isRestored = (part: Part, key: string) => restored.some(piece => piece.part === part && piece.key === key);
  const heldIn = <Entry extends { readonly evidence?: string[] | undefined }>(
    part: Part,
    entries: readonly Entry[],
    nameOf: (entry: Entry) => string,
  ) => entries.map(entry => (isRestored(part, nameOf(entry)) ? withHeldProof(entry, held) : entry));
  return {
    ...made,
    losses: heldIn('losses', made.losses, ({ lossId }) => lossId),
    payments: heldIn('payments', made.payments, ({ paymentId }) => paymentId),
    awardPayments: heldIn('awardPayments', made.awardPayments, ({ paymentId }) => paymentId),
  };
}
