import type { FactId } from '../../shared/domain/fact.ts';
import type { ClaimOnPage } from '../bridge/WithClaim.tsx';
import { PackText } from '../components/PackText.tsx';
import { useWords } from '../components/useWords.tsx';
import { questionPath } from './questionPath.ts';

/** Questions still open, each a link to its field. */
export function QuestionLinks({ page, facts }: { readonly page: ClaimOnPage; readonly facts: readonly FactId[] }) {
  const t = useWords();
  const { answers } = page.opened.claim;
  const known = facts.flatMap(fact => {
    const [definition, href] = [page.pack.facts[fact], questionPath(page, fact)];
    return definition === undefined || href === undefined ? [] : [{ fact, href, label: definition.label }];
  });
  return (
    <ul>
      {known.map(({ fact, href, label }) => (
        <li key={fact}>
          <a href={href}>
            <PackText text={label} />
          </a>
          {Object.hasOwn(answers, fact) && <p>{t('question.partly')}</p>}
        </li>
      ))}
    </ul>
  );
}
