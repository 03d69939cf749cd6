import { awardPaymentForSchema, type Claim, type EvidenceId } from '../../../shared/domain/claim.ts';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { MinorUnits } from '../../../shared/domain/money.ts';

/** A loss that is claimed, money that came from elsewhere for the same harm, or money received on the award of a scheme. */
export type EntryKind = 'loss' | 'payment' | { readonly award: string };

/** A kind of entry in a word, as messages are named for it. */
export function wordOf(kind: EntryKind): 'loss' | 'payment' | 'award' {
  return typeof kind === 'string' ? kind : 'award';
}

/** One of any kind, as lists and forms show it. */
export interface Entry {
  readonly id: string;
  /** Of a loss its head; of a payment who paid it; on an award the kind of harm, empty where it tells none apart. */
  readonly what: string;
  readonly minor: MinorUnits;
  readonly day?: IsoDate;
  /** Payments have none. */
  readonly note?: string;
  readonly evidence: readonly EvidenceId[];
}

/** The entries of a kind that a claim has. */
export function entriesOf({ losses, payments, awardPayments }: Claim, kind: EntryKind): readonly Entry[] {
  if (typeof kind === 'object') {
    return awardPayments
      .filter(({ scheme }) => scheme === kind.award)
      .map(({ paymentId, for: harm = '', minor, receivedOn, evidence = [] }) => ({
        id: paymentId,
        what: harm,
        minor,
        evidence,
        day: receivedOn,
      }));
  }
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

/** Throws RangeError for an entry without the day that a payment on an award needs: its form does not let one through. */
function putAwardPayment(scheme: string, { id, what, minor, day, evidence }: Entry): ClaimChange {
  if (day === undefined) throw new RangeError('a payment on an award has its day');
  const harm = awardPaymentForSchema.safeParse(what);
  return {
    kind: 'putAwardPayment',
    payment: {
      paymentId: id,
      scheme,
      minor,
      receivedOn: day,
      ...(harm.success && { for: harm.data }),
      ...(evidence.length > 0 && { evidence: [...evidence] }),
    },
  };
}

/** The change that keeps an entry, new or as it is now. */
export function putEntry(kind: EntryKind, entry: Entry): ClaimChange {
  if (typeof kind === 'object') return putAwardPayment(kind.award, entry);
  const { id, what, minor, day, note, evidence } = entry;
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
  if (typeof kind === 'object') return { kind: 'removeAwardPayment', paymentId: id };
  return kind === 'loss' ? { kind: 'removeLoss', lossId: id } : { kind: 'removePayment', paymentId: id };
}
