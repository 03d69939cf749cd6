import { useParams } from 'wouter';
import { WithClaim } from '../../bridge/WithClaim.tsx';
import { EntryForm } from '../Losses/EntryForm.tsx';

/** One payment received on the award of a scheme; the address names it, also before it is kept. */
export function AwardPayment() {
  const { scheme, paymentId } = useParams<{ scheme: string; paymentId: string }>();
  return <WithClaim>{page => <EntryForm page={page} kind={{ award: scheme }} id={paymentId} />}</WithClaim>;
}
