import type { Head } from '../../../shared/packs/law.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { Citations } from '../../components/Citation.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { WhyPanel } from '../../components/WhyPanel.tsx';

interface HeadWhyProps {
  readonly head: Head;
  readonly documents: JurisdictionPack['documents'];
}

/** What a head of loss covers, which papers prove it, and the law. */
export function HeadWhy({ head, documents }: HeadWhyProps) {
  const t = useWords();
  const proofs = head.documents.flatMap(document => documents[document] ?? []);
  return (
    <WhyPanel title={<PackText text={head.label} />}>
      {head.hint !== undefined && (
        <p>
          <PackText text={head.hint} />
        </p>
      )}
      {proofs.length > 0 && (
        <>
          <p>{t('losses.provedBy')}</p>
          <ul>
            {proofs.map(({ label }) => (
              <li key={label.ru}>
                <PackText text={label} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('losses.noRetelling')}</p>
      <Citations cites={head.cites} />
    </WhyPanel>
  );
}
