import type { Response } from '../../../shared/bridge/contract.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Citations } from '../../components/Citation.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PackText } from '../../components/PackText.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { failureOf } from '../../bridge/failureOf.ts';
import { CheckedRoute } from './CheckedRoute.tsx';
import { checkPaths } from './checkPaths.ts';
import { useStartClaim } from './useStartClaim.ts';
import type { GivenAnswers } from './readGiven.ts';
import styles from './Check.module.css';

interface CheckResultPageProps {
  readonly pack: JurisdictionPack;
  readonly answers: GivenAnswers;
  readonly result: Response<'checks.run'>;
}

function TurnTo({ result }: Pick<CheckResultPageProps, 'result'>) {
  const t = useWords();
  if (result.turnTo.length === 0) return null;
  return (
    <section aria-labelledby="turn-to">
      <h2 id="turn-to">{t('check.turnTo')}</h2>
      <ul>
        {result.turnTo.map(({ text, cites }) => (
          <li key={text.ru}>
            <PackText text={text} />
            <Citations cites={cites} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the answers come to, route by route; then what to do with it. */
export function CheckResultPage({ pack, answers, result }: CheckResultPageProps) {
  const t = useWords();
  const start = useStartClaim(pack, answers);
  const last = result.asks.at(-1) ?? 0;
  return (
    <Page
      title={t('check.result')}
      back={<BackLink href={checkPaths.question(last)}>{t('check.previous')}</BackLink>}
      wide
    >
      <Notice tone="info">
        <p>{t('check.disclaimer')}</p>
        {result.packStatus === 'draft' && <p>{t('notice.draftPack')}</p>}
      </Notice>
      <ul className={styles.routes}>
        {result.routes.map(route => (
          <CheckedRoute key={route.schemeId} route={route} pack={pack} />
        ))}
      </ul>
      <TurnTo result={result} />
      {start.isError && <FailureNotice failure={failureOf(start.error)} />}
      <ButtonRow>
        <Button kind="primary" busy={start.isPending} onClick={() => start.mutate()}>
          {t('check.start')}
        </Button>
        <ButtonLink href={checkPaths.page}>{t('check.page')}</ButtonLink>
        <a href={checkPaths.question(result.asks[0] ?? 0)}>{t('check.change')}</a>
        <a href={checkPaths.start}>{t('check.again')}</a>
      </ButtonRow>
    </Page>
  );
}
