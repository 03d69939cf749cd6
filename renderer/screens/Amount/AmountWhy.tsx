import { formatDate } from '../../../shared/fmt/formatDate.ts';
import type { Scheme } from '../../../shared/packs/scheme.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Citations } from '../../components/Citation.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { WhyPanel } from '../../components/WhyPanel.tsx';

/** What the route is, how far the law was read, and where it stands. */
export function AmountWhy({ page, scheme }: { readonly page: ClaimOnPage; readonly scheme: Scheme | undefined }) {
  const t = useWords();
  const { manifest } = page.pack;
  return (
    <WhyPanel title={t('amount.why')}>
      <p>{t('amount.readUpTo', { day: formatDate(manifest.readUpTo), version: manifest.version })}</p>
      {scheme !== undefined && (
        <>
          <p>
            <PackText text={scheme.summary} />
          </p>
          <Citations cites={scheme.cites} />
        </>
      )}
    </WhyPanel>
  );
}
