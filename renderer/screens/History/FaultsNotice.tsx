import type { ClaimFault } from '../../../shared/bridge/claimHistory.ts';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';

/** What is wrong with the history of a claim; nothing where it is whole. */
export function FaultsNotice({ faults }: { readonly faults: readonly ClaimFault[] }) {
  const t = useWords();
  if (faults.length === 0) return null;
  return (
    <Notice tone="stop" title={t('history.altered')}>
      <p>{t('error.historyAltered')}</p>
      <ul>
        {faults.map(({ number, through = number, fault }) => (
          <li key={`${number} ${fault}`}>
            {through > number
              ? t('history.missingRange', { first: number, last: through })
              : t(`history.fault.${fault}`, { number })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
