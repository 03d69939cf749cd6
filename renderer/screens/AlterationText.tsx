import type { Alteration } from '../../shared/bridge/accessLog.ts';
import { useSession } from '../bridge/useSession.ts';
import { useWords } from '../components/useWords.tsx';

/** More than these are told as a number. */
const mostNamed = 5;

/** What another hand did to the history: where, what is safe, and what to do. */
export function AlterationText({ alteration: { accessLog, claims, gone } }: { readonly alteration: Alteration }) {
  const t = useWords();
  const { discreet } = useSession();
  const areNamed = !discreet && claims.length <= mostNamed;
  return (
    <>
      <p>{t('alteration.text')}</p>
      <ul>
        {accessLog !== null && <li>{t('alteration.log', { entry: accessLog })}</li>}
        {areNamed &&
          claims.map(({ claimId, title, entry }) => <li key={claimId}>{t('alteration.claim', { title, entry })}</li>)}
        {!areNamed && claims.length > 0 && <li>{t('alteration.claims', { count: claims.length })}</li>}
        {gone > 0 && <li>{t('alteration.gone', { count: gone })}</li>}
      </ul>
      <p>{t('alteration.safe')}</p>
      <p>{t('alteration.do')}</p>
    </>
  );
}
