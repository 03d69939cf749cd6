import { inLanguage } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { describeOrder } from './describeOrder.ts';
import styles from './Routes.module.css';

/** Which route to file first, and why each of the others waits; nothing where there is but one. */
export function RouteOrder({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const language = useLanguage();
  const { claim, assessment } = page.opened;
  const labelOf = (id: string) => assessment.schemes.find(({ schemeId }) => schemeId === id)?.label ?? { ru: id };
  const order = describeOrder(page.opened);
  if (order.length < 2) return null;
  return (
    <section aria-labelledby="order">
      <h2 id="order">{t('routes.order')}</h2>
      <p>{t('routes.orderText')}</p>
      <ol className={styles.order}>
        {order.map(({ schemeId, after }) => (
          <li key={schemeId} data-pursued={claim.pursued.includes(schemeId)}>
            <PackText text={labelOf(schemeId)} />
            {after.map(({ relationId, first, text }) => (
              <p key={relationId}>
                {t('routes.afterRoute', { route: inLanguage(labelOf(first), language).text })} <PackText text={text} />
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
