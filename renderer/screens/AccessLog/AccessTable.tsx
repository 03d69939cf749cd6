import type { AccessEntry } from '../../../shared/bridge/accessLog.ts';
import { formatAccess, formatTimes, formatWho } from '../../../shared/fmt/formatAccess.ts';
import { formatCode } from '../../../shared/fmt/formatCode.ts';
import { useSession } from '../../bridge/useSession.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useWords } from '../../components/useWords.tsx';
import { accessWords } from './accessWords.ts';
import styles from './AccessLog.module.css';

/** The claim by its working name, while there is one, and by its code; leads to its lines alone. */
function ClaimCell({ entry: { claimId, title } }: { readonly entry: AccessEntry }) {
  const t = useWords();
  const { discreet } = useSession();
  if (claimId === null) return null;
  const code = formatCode(claimId);
  return (
    <a
      href={`#/access-log/${claimId}`}
      aria-label={t('accessLog.onlyClaim', { claim: title === null ? code : `${title} ${code}` })}
    >
      {title !== null && <span className={discreet ? styles.discreet : undefined}>{title}</span>}{' '}
      <span className={styles.code}>{code}</span>
    </a>
  );
}

/** Lines of the log, newest first. */
export function AccessTable({ entries }: { readonly entries: readonly AccessEntry[] }) {
  const t = useWords();
  const said = accessWords(t);
  return (
    <div className={styles.entries}>
      <DataTable
        caption={t('accessLog.entries')}
        columns={[
          { id: 'when', label: t('accessLog.when') },
          { id: 'who', label: t('accessLog.who') },
          { id: 'what', label: t('accessLog.what') },
          { id: 'claim', label: t('accessLog.claim') },
        ]}
        rows={entries.map(entry => ({
          id: String(entry.number),
          cells: {
            when: formatTimes(entry),
            who: formatWho(entry, said),
            what: formatAccess(entry, said),
            claim: <ClaimCell entry={entry} />,
          },
        }))}
      />
    </div>
  );
}
