import { inLanguage } from '../../shared/domain/language.ts';
import type { FactId } from '../../shared/domain/fact.ts';
import type { ClaimOnPage } from '../bridge/WithClaim.tsx';
import { formatAnswer } from '../components/fields/formatAnswer.ts';
import { PackText } from '../components/PackText.tsx';
import { SummaryList } from '../components/SummaryList.tsx';
import { useLanguage, useWords } from '../components/useWords.tsx';
import { claimPaths } from './claimPaths.ts';
import type { CameFrom } from './comeBack.ts';

type ReadBack = Pick<ClaimOnPage, 'opened' | 'pack'>;

/** An answer in words; the words of an option are the pack's, in the language they are in. */
function Answer({ page: { opened, pack }, fact }: { readonly page: ReadBack; readonly fact: FactId }) {
  const t = useWords();
  const language = useLanguage();
  const { answers, notKnown } = opened.claim;
  const [definition, value] = [pack.facts[fact], answers[fact]];
  if (definition === undefined) return null;
  if (value === undefined) return t(notKnown.includes(fact) ? 'question.notKnown' : 'common.notProvided');
  const option = value.type === 'choice' ? definition.options?.find(({ id }) => id === value.choice) : undefined;
  if (option !== undefined) return <PackText text={option.label} />;
  return formatAnswer(definition, value, { t, language, currency: pack.manifest.currency });
}

interface AnswersReadBackProps {
  readonly page: ReadBack;
  /** Where what is changed leads back to; nothing can be changed where it is not said. */
  readonly changeFrom?: CameFrom | undefined;
}

/** Every answer that counts, page by page, each with its way to change it and back. */
export function AnswersReadBack({ page, changeFrom }: AnswersReadBackProps) {
  const t = useWords();
  const language = useLanguage();
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
                value: <Answer page={page} fact={fact} />,
                change:
                  changeFrom === undefined
                    ? undefined
                    : {
                        href: claimPaths.questionFrom(opened.claim.claimId, step.id, fact, changeFrom),
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
