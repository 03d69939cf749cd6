import type { Notice as NoticeData } from '../../../shared/assessment/assessment.ts';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import styles from './Amount.module.css';

function Remark({ notice }: { readonly notice: NoticeData }) {
  const t = useWords();
  return (
    <>
      <p className={styles.remark}>
        {notice.text !== null && <PackText text={notice.text} />}
        {notice.text === null && notice.code !== 'pack' && t(`notice.${notice.code}`)}
      </p>
      {notice.cites.length > 0 && (
        <div className={styles.source}>
          <Details summary={t('amount.sources')}>
            <Citations cites={notice.cites} />
          </Details>
        </div>
      )}
    </>
  );
}

/** Remarks on a result: warnings each in its own box, the rest behind their heading. */
export function NoticeList({ notices, title }: { readonly notices: readonly NoticeData[]; readonly title?: string }) {
  if (notices.length === 0) return null;
  if (title === undefined) {
    return notices.map(notice => (
      <Notice key={notice.noticeId} tone="warn">
        <Remark notice={notice} />
      </Notice>
    ));
  }
  return (
    <Details summary={title}>
      <ul>
        {notices.map(notice => (
          <li key={notice.noticeId}>
            <Remark notice={notice} />
          </li>
        ))}
      </ul>
    </Details>
  );
}
