import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { watchedSchemes } from '../watchedSchemes.ts';
import { countRisks } from '../describeRisks.ts';

/** How many risks are there or not known, and the way to them; nothing where there is none of either. */
export function RisksNotice({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { there, unknown } = countRisks(watchedSchemes(page.opened));
  if (there + unknown === 0) return null;
  return (
    <Notice tone="warn">
      <p>
        <a href={claimPaths.risks(page.opened.claim.claimId)}>{t('risks.title')}</a>:{' '}
        {t('risks.count', { there, unknown })}
      </p>
    </Notice>
  );
}
