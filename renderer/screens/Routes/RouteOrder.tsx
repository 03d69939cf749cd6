import { inLanguage, type LocalText } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { describeOrder, type PlaceInOrder } from './describeOrder.ts';
import styles from './Routes.module.css';

type LabelOf = (schemeId: string) => LocalText;

/** After which routes one comes, and why. */
function Reasons({ place, labelOf }: { readonly place: PlaceInOrder; readonly labelOf: LabelOf }) {
  const t = useWords();
  const language = useLanguage();
  return place.after.map(({ relationId, first, text }) => (
    <p key={relationId}>
      {t('routes.afterRoute', { route: inLanguage(labelOf(first), language).text })} <PackText text={text} />
    </p>
  ));
}

/** Which route to file first, and why; the reasons of the routes that are taken stand open. Nothing where there is but one route. */
export function RouteOrder({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claim, assessment } = page.opened;
  const labelOf: LabelOf = id => assessment.schemes.find(({ schemeId }) => schemeId === id)?.label ?? { ru: id };
  const order = describeOrder(page.opened);
  const isTaken = ({ schemeId }: PlaceInOrder) => claim.pursued.includes(schemeId);
  const others = order.filter(place => !isTaken(place) && place.after.length > 0);
  if (order.length < 2) return null;
  return (
    <section aria-labelledby="order" className={styles.order}>
      <h2 id="order">{t('routes.order')}</h2>
      <p>{t('routes.orderText')}</p>
      <ol>
        {order.map(place => (
          <li key={place.schemeId} data-pursued={isTaken(place)}>
            <PackText text={labelOf(place.schemeId)} />
            {isTaken(place) && <Reasons place={place} labelOf={labelOf} />}
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <Details summary={t('routes.orderWhy')}>
          <ul>
            {others.map(place => (
              <li key={place.schemeId}>
                <PackText text={labelOf(place.schemeId)} />
                <Reasons place={place} labelOf={labelOf} />
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
