import type { RelationFinding } from '../../../shared/assessment/assessment.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText, PackTexts } from '../../components/PackText.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { liveRelations, relationKinds } from './describeOrder.ts';
import styles from './Routes.module.css';

/** Two routes, what one does to the other, and the law; where the law is silent, the question. */
function Relation({ page, relation }: { readonly page: ClaimOnPage; readonly relation: RelationFinding }) {
  const t = useWords();
  const language = useLanguage();
  const { first, then, outcome, text, question, cites } = relation;
  const labels = [first, then].flatMap(
    id => page.opened.assessment.schemes.find(({ schemeId }) => schemeId === id)?.label ?? [],
  );
  const silent = page.pack.law.unsettled[question ?? ''];
  return (
    <li>
      <p>
        <strong>
          <PackTexts texts={labels} between=" → " />
        </strong>{' '}
        {outcome === 'unknown' && <StatusTag tone="warn">{t('outcome.unknown')}</StatusTag>}
      </p>
      <p>
        <PackText text={text} />
      </p>
      {silent !== undefined && <p>{t('routes.lawSilent', { question: inLanguage(silent.question, language).text })}</p>}
      <Details summary={t('safeguards.law')}>
        <Citations cites={cites} />
      </Details>
    </li>
  );
}

/** What one route does to another behind the name of its kind. */
export function RouteRelations({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const relations = liveRelations(page.opened);
  const kinds = relationKinds.filter(kind => relations.some(relation => relation.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <section aria-labelledby="relations">
      <h2 id="relations">{t('routes.relations')}</h2>
      {kinds.map(kind => {
        const own = relations.filter(relation => relation.kind === kind);
        return (
          <Details key={kind} summary={`${t(`routes.relation.${kind}`)} (${own.length})`}>
            <ul className={styles.relations}>
              {own.map(relation => (
                <Relation key={relation.relationId} page={page} relation={relation} />
              ))}
            </ul>
          </Details>
        );
      })}
    </section>
  );
}
