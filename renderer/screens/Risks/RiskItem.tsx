import { inLanguage } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { MarkedItem } from '../../components/MarkedList.tsx';
import { PackText } from '../../components/PackText.tsx';
import { StatusTag, type Tone } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import type { RiskView } from '../describeRisks.ts';
import { FindingTree } from '../FindingTree.tsx';
import { QuestionLinks } from '../QuestionLinks.tsx';
import styles from './Risks.module.css';

interface RiskItemProps {
  readonly page: ClaimOnPage;
  readonly schemeId: string;
  readonly risk: RiskView;
}

const severityTones = { stops: 'stop', serious: 'warn', watch: 'info' } as const satisfies Record<string, Tone>;

function toneOf({ presence, severity }: RiskView): Tone {
  if (presence === 'there') return severityTones[severity];
  if (presence === 'notThere') return 'plain';
  return severity === 'stops' ? 'warn' : 'info';
}

/** Of a rule whether what must be so is so; of a risk whether it is there. */
function PresenceTag({ risk }: Pick<RiskItemProps, 'risk'>) {
  const t = useWords();
  const outcome = { there: 'notMet', unknown: 'unknown', notThere: 'met' } as const;
  const text = risk.isRule ? t(`rule.${outcome[risk.presence]}`) : t(`risks.presence.${risk.presence}`);
  return <StatusTag tone={toneOf(risk)}>{text}</StatusTag>;
}

/** The paper of the route that helps. */
function Paper({ page, schemeId, risk }: RiskItemProps) {
  const t = useWords();
  const language = useLanguage();
  const paper = page.pack.papers.find(({ id }) => id === risk.paper);
  if (paper === undefined) return null;
  return (
    <p>
      <a href={claimPaths.paperAlone(page.opened.claim.claimId, schemeId, paper.id)}>
        {t('risks.paper', { paper: inLanguage(paper.title, language).text })}
      </a>
    </p>
  );
}

/** One risk: whether it is there, what to do about it and where, and why it came out so. */
export function RiskItem({ page, schemeId, risk }: RiskItemProps) {
  const t = useWords();
  const isOpen = risk.presence !== 'notThere';
  return (
    <MarkedItem mark={<PresenceTag risk={risk} />}>
      <p>
        <strong>
          <PackText text={risk.label} />
        </strong>{' '}
        <span className={styles.kind}>
          ({t(`risks.kind.${risk.kind}`)}, {t(`risks.severity.${risk.severity}`)})
        </span>
      </p>
      {isOpen && risk.remedy !== null && (
        <p>
          <PackText text={risk.remedy} />
        </p>
      )}
      {isOpen && <Paper page={page} schemeId={schemeId} risk={risk} />}
      <Details summary={t('risks.why')}>
        <FindingTree finding={risk.finding} pack={page.pack} />
        {risk.questions.length > 0 && (
          <>
            <p>{t('risks.questions')}</p>
            <QuestionLinks page={page} facts={risk.questions} />
          </>
        )}
        <Citations cites={risk.cites} />
      </Details>
    </MarkedItem>
  );
}
