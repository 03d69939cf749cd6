import type { Response } from '../../../shared/bridge/contract.ts';
import type { LocalText } from '../../../shared/domain/language.ts';
import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { PackText, PackTexts } from '../../components/PackText.tsx';
import { StatusTag, type Tone } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { DeadlineDay } from '../DeadlineDay.tsx';
import { DeadlineWhy } from '../DeadlineWhy.tsx';
import styles from './Check.module.css';

type Route = Response<'checks.run'>['routes'][number];

interface CheckedRouteProps {
  readonly route: Route;
  readonly pack: JurisdictionPack;
}

const tones = { probably: 'info', maybe: 'warn', notThisRoute: 'plain' } as const satisfies Record<
  Route['chance'],
  Tone
>;

/** One kind of outcome with the conditions that came out so. */
function Conditions({ name, labels }: { readonly name: string; readonly labels: readonly LocalText[] }) {
  if (labels.length === 0) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <ul>
          {labels.map(label => (
            <li key={label.ru}>
              <PackText text={label} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

/** The sum, in words that cannot be taken for another kind of sum. */
function CheckedSum({ route: { sum, hasOtherReadings }, pack }: CheckedRouteProps) {
  const t = useWords();
  const language = useLanguage();
  const text =
    'minor' in sum
      ? t(`check.sum.${sum.kind}`, { sum: formatMoney(sum.minor, pack.manifest.currency, language) })
      : t(`check.sum.${sum.kind}`);
  return (
    <>
      <dt>{t('routes.sum')}</dt>
      <dd>
        <p>
          <strong>{text}</strong>
        </p>
        {hasOtherReadings && <p>{t('routes.otherReadings')}</p>}
      </dd>
    </>
  );
}

function Collect({ route, pack }: CheckedRouteProps) {
  const t = useWords();
  if (route.collect.length === 0) return null;
  return (
    <>
      <dt>{t('check.collect')}</dt>
      <dd>
        <ul>
          {route.collect.map(({ documents, perhaps }) => (
            <li key={documents.join(' ')}>
              <PackTexts
                texts={documents.flatMap(document => pack.documents[document]?.label ?? [])}
                between={` ${t('check.or')} `}
              />{' '}
              {perhaps && t('check.perhaps')}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function SafeDay({ route: { deadline }, pack }: CheckedRouteProps) {
  const t = useWords();
  if (deadline === null) return null;
  return (
    <>
      <dt>{t('routes.safeDay')}</dt>
      <dd>
        <p>
          <strong>
            <DeadlineDay deadline={deadline} />
          </strong>{' '}
          · <PackText text={deadline.label} />
        </p>
        {deadline.state === 'passed' && <p>{t('deadline.passed')}</p>}
        {deadline.state === 'mayHavePassed' && <p>{t('deadline.state.mayHavePassed')}</p>}
        <DeadlineWhy deadline={deadline} pack={pack} />
      </dd>
    </>
  );
}

/** What the check says of one route, and why. */
export function CheckedRoute({ route, pack }: CheckedRouteProps) {
  const t = useWords();
  const heading = `route-${route.schemeId}`;
  return (
    <li className={styles.route} aria-labelledby={heading}>
      <h2 id={heading} className={styles.name}>
        <PackText text={route.label} />
      </h2>
      <StatusTag tone={tones[route.chance]}>{t(`check.chance.${route.chance}`)}</StatusTag>
      <dl className={styles.rows}>
        {route.chance !== 'notThisRoute' && <CheckedSum route={route} pack={pack} />}
        <SafeDay route={route} pack={pack} />
        <Conditions
          name={t('check.notMet')}
          labels={route.notMet.flatMap(({ label, remedy }) => (remedy === null ? [label] : [label, remedy]))}
        />
        <Conditions name={t('check.notKnown')} labels={route.notKnown} />
        <Conditions name={t('check.met')} labels={route.met} />
        <Collect route={route} pack={pack} />
      </dl>
    </li>
  );
}
