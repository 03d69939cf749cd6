import { inLanguage } from '../../../shared/domain/language.ts';
import type { FactId } from '../../../shared/domain/fact.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { formatAnswer } from '../../components/fields/formatAnswer.ts';
import { PackText } from '../../components/PackText.tsx';
import { SummaryList } from '../../components/SummaryList.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';

function useAnswerText({ opened, pack }: ClaimOnPage): (fact: FactId) => string {
  const t = useWords();
  const language = useLanguage();
  const { answers, notKnown } = opened.claim;
  return fact => {
    const [definition, value] = [pack.facts[fact], answers[fact]];
    if (definition === undefined) return '';
    if (value !== undefined) return formatAnswer(definition, value, { t, language, currency: pack.manifest.currency });
    return t(notKnown.includes(fact) ? 'question.notKnown' : 'common.notProvided');
  };
}

/** Every answer that counts, page by page, each with its way to change it and back. */
export function AnswersReadBack({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const language = useLanguage();
  const answerText = useAnswerText(page);
  const { opened, pack } = page;
  const asked = opened.plan.steps.filter(({ asks, status }) => asks.length > 0 && status !== 'notNeeded');
  return pack.interview.steps.flatMap(step => {
    const planned = asked.find(({ stepId }) => stepId === step.id);
    if (planned === undefined) return [];
    return (
      <section key={step.id} aria-labelledby={`answers-${step.id}`}>
        <h2 id={`answers-${step.id}`}>
          <PackText text={step.title} />
        </h2>
        <SummaryList
          rows={planned.asks.flatMap(fact => {
            const definition = pack.facts[fact];
            if (definition === undefined) return [];
            const label = inLanguage(definition.label, language);
            return [
              {
                id: fact,
                label: label.text,
                lang: label.language === language ? undefined : label.language,
                value: answerText(fact),
                change: {
                  href: claimPaths.questionFromReview(opened.claim.claimId, step.id, fact),
                  text: t('common.change'),
                  label: t('review.changeAnswer', { label: label.text }),
                },
              },
            ];
          })}
        />
      </section>
    );
  });
}
