import type { Claim, EvidenceId } from '../../../shared/domain/claim.ts';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { MinorUnits } from '../../../shared/domain/money.ts';

/** A loss that is claimed, or money that came from elsewhere for the same harm. */
export type EntryKind = 'loss' | 'payment';

/** One of either, as lists and forms show it. */
export interface Entry {
  readonly id: string;
  /** Of a loss its head; of a payment who paid it. */
  readonly what: string;
  readonly minor: MinorUnits;
  readonly day?: IsoDate;
  /** Payments have none. */
  readonly note?: string;
  readonly evidence: readonly EvidenceId[];
}

/** The losses or the payments of a claim. */
export function entriesOf({ losses, payments }: Claim, kind: EntryKind): readonly Entry[] {
  if (kind === 'loss') {
    return losses.map(({ lossId, head, minor, note, incurredOn, evidence = [] }) => ({
      id: lossId,
      what: head,
      minor,
      evidence,
      ...(note !== undefined && { note }),
      ...(incurredOn !== undefined && { day: incurredOn }),
    }));
  }
  return payments.map(({ paymentId, source, minor, receivedOn, evidence = [] }) => ({
    id: paymentId,
    what: source,
    minor,
    evidence,
    ...(receivedOn !== undefined && { day: receivedOn }),
  }));
}

/** The change that keeps an entry, new or as it is now. */
export function putEntry(kind: EntryKind, { id, what, minor, day, note, evidence }: Entry): ClaimChange {
  const proof = evidence.length > 0 && { evidence: [...evidence] };
  if (kind === 'payment') {
    const receivedOn = day !== undefined && { receivedOn: day };
    return { kind: 'putPayment', payment: { paymentId: id, source: what, minor, ...receivedOn, ...proof } };
  }
  const incurredOn = day !== undefined && { incurredOn: day };
  return {
    kind: 'putLoss',
    loss: { lossId: id, head: what, minor, ...(note !== undefined && { note }), ...incurredOn, ...proof },
  };
}

/** The change that takes an entry out. */
export function removeEntry(kind: EntryKind, id: string): ClaimChange {
  return kind === 'loss' ? { kind: 'removeLoss', lossId: id } : { kind: 'removePayment', paymentId: id };
}
