import { formatDate } from '../../../shared/fmt/formatDate.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Citations } from '../../components/Citation.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { WhyPanel } from '../../components/WhyPanel.tsx';

/** What the routes are, how far the law was read, and where it stands. */
export function AmountWhy({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { manifest, schemes } = page.pack;
  return (
    <WhyPanel title={t('amount.why')}>
      <p>{t('amount.readUpTo', { day: formatDate(manifest.readUpTo), version: manifest.version })}</p>
      {schemes.map(scheme => (
        <div key={scheme.id}>
          <p>
            <PackText text={scheme.summary} />
          </p>
          <Citations cites={scheme.cites} />
        </div>
      ))}
    </WhyPanel>
  );
}
