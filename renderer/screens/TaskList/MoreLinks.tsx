import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import styles from './TaskList.module.css';

/** What else can be made of a claim. */
export function MoreLinks({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claimId } = page.opened.claim;
  return (
    <section aria-labelledby="more" className={styles.panel}>
      <h2 id="more">{t('taskList.more')}</h2>
      <ul>
        <li>
          <a href={claimPaths.family(claimId)}>{t('family.link')}</a>
        </li>
        <li>
          <a href={claimPaths.history(claimId)}>{t('history.title')}</a>
        </li>
        <li>
          <a href={claimPaths.newFrom(claimId)}>{t('newClaim.fromThis')}</a>
        </li>
      </ul>
    </section>
  );
}
