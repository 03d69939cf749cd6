import type { RuleFinding, SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { MarkedItem, MarkedList } from '../../components/MarkedList.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag, type Tone } from '../../components/StatusTag.tsx';
import { useWords } from '../../components/useWords.tsx';
import { FindingTree } from '../FindingTree.tsx';
import styles from './Amount.module.css';

const tones = { met: 'plain', notMet: 'stop', unknown: 'warn' } as const satisfies Record<string, Tone>;

function RuleMark({ rule: { force, outcome } }: { readonly rule: RuleFinding }) {
  const t = useWords();
  // What is only said to be law decides nothing, however it would come out.
  return force === 'contested' ? (
    <StatusTag tone="muted">{t('rule.force.contested')}</StatusTag>
  ) : (
    <StatusTag tone={tones[outcome]}>{t(`rule.${outcome}`)}</StatusTag>
  );
}

function Rule({ page, rule }: { readonly page: ClaimOnPage; readonly rule: RuleFinding }) {
  const t = useWords();
  return (
    <MarkedItem mark={<RuleMark rule={rule} />}>
      <Details
        summary={
          <>
            <PackText text={rule.label} />
            {rule.force === 'guideline' && <span className={styles.force}> ({t('rule.force.guideline')})</span>}
          </>
        }
      >
        <FindingTree finding={rule.finding} pack={page.pack} />
        {rule.remedy !== null && rule.outcome !== 'met' && (
          <p>
            <PackText text={rule.remedy} />
          </p>
        )}
        <Citations cites={rule.cites} />
      </Details>
    </MarkedItem>
  );
}

/** Every rule that the outcome turns on, with what decides it. */
export function Rules({ page, scheme }: { readonly page: ClaimOnPage; readonly scheme: SchemeAssessment }) {
  const t = useWords();
  return (
    <>
      <h2>{t('rule.title')}</h2>
      <MarkedList>
        {scheme.rules.map(rule => (
          <Rule key={rule.ruleId} page={page} rule={rule} />
        ))}
      </MarkedList>
    </>
  );
}
