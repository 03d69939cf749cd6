import { useState } from 'react';
import type { SafeguardFinding } from '../../../shared/assessment/assessment.ts';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { SafeguardItem } from './SafeguardItem.tsx';
import styles from './Safeguards.module.css';

const groups = [
  'recognition',
  'questioning',
  'protection',
  'court',
  'payment',
] as const satisfies readonly SafeguardFinding['group'][];

function SafeguardsOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claim, assessment } = page.opened;
  // Shown at once; the claim follows when it is kept.
  const [ticks, setTicks] = useState<Readonly<Record<string, boolean>>>({});
  const isTicked = ({ safeguardId }: SafeguardFinding) =>
    ticks[safeguardId] ?? claim.safeguardsDone.includes(safeguardId);
  const tick = ({ safeguardId }: SafeguardFinding, done: boolean): void => {
    setTicks(before => ({ ...before, [safeguardId]: done }));
    // What fails stays ticked on the page; the top bar says so and offers to try again.
    void page.apply([{ kind: 'markSafeguard', safeguard: safeguardId, done }]).catch(() => undefined);
  };
  const shown = assessment.safeguards.filter(({ outcome }) => outcome !== 'notMet');
  return (
    <Page
      title={t('safeguards.title')}
      back={<BackLink href={claimPaths.tasks(claim.claimId)}>{t('claim.tasks')}</BackLink>}
    >
      <p>{t(shown.length === 0 ? 'safeguards.none' : 'safeguards.intro')}</p>
      {groups.map(group => {
        const own = shown.filter(safeguard => safeguard.group === group);
        const done = own.filter(safeguard => safeguard.done || isTicked(safeguard));
        if (own.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`safeguards-${group}`}>
            <h2 id={`safeguards-${group}`}>{t(`safeguards.group.${group}`)}</h2>
            <p>{t('safeguards.done', { done: done.length, count: own.length })}</p>
            <ul className={styles.safeguards}>
              {own.map(safeguard => (
                <SafeguardItem
                  key={safeguard.safeguardId}
                  page={page}
                  safeguard={safeguard}
                  isTicked={isTicked(safeguard)}
                  onTick={wanted => tick(safeguard, wanted)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </Page>
  );
}

/** What the law promises in the proceedings, as checklists with their clocks; what was done is ticked and kept. */
export function Safeguards() {
  return <WithClaim>{page => <SafeguardsOfClaim page={page} />}</WithClaim>;
}
