import type { RefusalGround } from '../../../shared/packs/afterFiling.ts';
import { formatMoney } from '../../../shared/fmt/formatMoney.ts';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { SummaryList } from '../../components/SummaryList.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import styles from './AfterFiling.module.css';
import type { Followed } from './followed.ts';
import { recordedDay } from './recordedDay.ts';
import { recordRow } from './recordRow.tsx';

/** One ground on which it was refused: how it is answered, and with which documents, held or not. */
function Ground({ followed: { page }, ground }: { readonly followed: Followed; readonly ground: RefusalGround }) {
  const t = useWords();
  const { evidence } = page.opened.claim;
  return (
    <li>
      <p className={styles.line}>
        <strong>
          <PackText text={ground.label} />
        </strong>
      </p>
      <p className={styles.line}>
        <PackText text={ground.answer} />
      </p>
      {ground.answeredBy.length > 0 && (
        <>
          <p className={styles.line}>{t('after.answeredBy')}</p>
          <ul>
            {ground.answeredBy.map(name => {
              const label = page.pack.documents[name]?.label;
              const isHeld = evidence.some(({ document }) => document === name);
              return (
                <li key={name}>
                  {label === undefined ? name : <PackText text={label} />} ({t(isHeld ? 'after.held' : 'after.notHeld')}
                  )
                </li>
              );
            })}
          </ul>
        </>
      )}
      <Details summary={t('amount.sources')}>
        <Citations cites={ground.cites} />
      </Details>
    </li>
  );
}

/** What was recorded of the decision; once there is one, also what is asked of it alone. */
function DecisionRows({ followed }: { readonly followed: Followed }) {
  const t = useWords();
  const language = useLanguage();
  const { page, progress, afterFiling } = followed;
  const asked = afterFiling?.determination;
  if (asked === undefined) return null;
  const { determination } = progress;
  const { currency } = page.pack.manifest;
  const said = { t, language };
  const isAsked = (fact: string | undefined) => fact !== undefined && page.opened.plan.inScope.includes(fact);
  const sum = determination?.sum ?? null;
  const chosen = determination?.grounds.length ?? 0;
  return (
    <SummaryList
      rows={[
        ...recordRow(followed, asked.outcome, determination && t(`after.outcome.${determination.outcome}`), said),
        ...recordRow(followed, asked.on, recordedDay(page, asked.on, determination?.on ?? null, language), said),
        ...(isAsked(asked.receivedOn)
          ? recordRow(
              followed,
              asked.receivedOn,
              recordedDay(page, asked.receivedOn, determination?.receivedOn ?? null, language),
              said,
            )
          : []),
        ...(isAsked(asked.sum)
          ? recordRow(followed, asked.sum, sum === null ? null : formatMoney(sum, currency, language), said)
          : []),
        ...(isAsked(asked.grounds)
          ? recordRow(followed, asked.grounds, chosen === 0 ? null : t('after.groundCount', { count: chosen }), said)
          : []),
      ]}
    />
  );
}

/** The decision as it was recorded, with its grounds and what answers each. */
export function Decision({ followed }: { readonly followed: Followed }) {
  const t = useWords();
  const { progress, afterFiling } = followed;
  if (afterFiling?.determination === undefined) return null;
  const { determination } = progress;
  const grounds = afterFiling.refusalGrounds;
  const chosen = grounds.filter(({ id }) => determination?.grounds.includes(id) === true);
  const isLess = determination !== null && determination.outcome !== 'granted';
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t('after.decision')}</h2>
      <DecisionRows followed={followed} />
      {isLess && chosen.length > 0 && (
        <>
          <h3>{t('after.grounds')}</h3>
          <ul>
            {chosen.map(ground => (
              <Ground key={ground.id} followed={followed} ground={ground} />
            ))}
          </ul>
        </>
      )}
      {isLess && chosen.length === 0 && grounds.length > 0 && (
        <Details summary={t('after.everyGround')}>
          <ul>
            {grounds.map(ground => (
              <Ground key={ground.id} followed={followed} ground={ground} />
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
