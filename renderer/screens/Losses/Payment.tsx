import { useParams } from 'wouter';
import { WithClaim } from '../../bridge/WithClaim.tsx';
import { EntryForm } from './EntryForm.tsx';

/** Money received from elsewhere for the same harm; the address names it, also before it is kept. */
export function Payment() {
  const { paymentId } = useParams<{ paymentId: string }>();
  return <WithClaim>{page => <EntryForm page={page} kind="payment" id={paymentId} />}</WithClaim>;
}
