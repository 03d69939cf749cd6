import { useParams } from 'wouter';
import { WithClaim } from '../../bridge/WithClaim.tsx';
import { EntryForm } from './EntryForm.tsx';

/** One loss that is claimed; the address names it, also before it is kept. */
export function Loss() {
  const { lossId } = useParams<{ lossId: string }>();
  return <WithClaim>{page => <EntryForm page={page} kind="loss" id={lossId} />}</WithClaim>;
}
