import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Failure } from '../../../shared/bridge/appError.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { CheckQuestion } from '../../../shared/packs/quickCheck.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { issueText } from '../../components/fields/issueText.ts';
import { Form } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { useIsHere } from '../useIsHere.ts';
import { CheckField } from './CheckField.tsx';
import { checkPaths } from './checkPaths.ts';
import { readGiven } from './readGiven.ts';
import { useGiveAnswer, type CheckOn } from './useCheck.ts';
import { useCheckState } from './useCheckState.ts';

interface CheckQuestionPageProps extends CheckOn {
  readonly question: CheckQuestion;
  readonly index: number;
  /** The questions that apply, by their places. */
  readonly asks: readonly number[];
}

/** One question of the quick check. */
export function CheckQuestionPage({ pack, today, question, index, asks }: CheckQuestionPageProps) {
  const t = useWords();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { state } = useCheckState();
  const giveAnswer = useGiveAnswer({ pack, today });
  const isHere = useIsHere();
  const [text, setText] = useState(state.given[index] ?? '');
  const [isRefused, setRefused] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const definition = pack.facts[question.asks];
  const reading = readGiven(question, text, pack, today);
  const error =
    !isRefused || reading.ok || definition === undefined
      ? undefined
      : issueText({ code: reading.issue, params: {} }, definition.kind, t);
  const previous = asks.findLast(place => place < index);

  const goOn = async (): Promise<void> => {
    setRefused(!reading.ok);
    if (!reading.ok) return;
    try {
      const next = await giveAnswer(index, text);
      if (isHere()) navigate((next === undefined ? checkPaths.result : checkPaths.question(next)).slice(1));
    } catch (cause) {
      setFailure(failureOf(cause));
    }
  };

  const label = inLanguage(question.text, language).text;
  return (
    <Page
      title={t('check.position', { number: asks.indexOf(index) + 1, total: asks.length })}
      caption={
        <>
          {t('check.title')} · <StatusTag tone="plain">{t('check.badge')}</StatusTag>
        </>
      }
      back={
        previous === undefined ? (
          <BackLink href={checkPaths.start}>{t('check.title')}</BackLink>
        ) : (
          <BackLink href={checkPaths.question(previous)}>{t('check.previous')}</BackLink>
        )
      }
      failed={error !== undefined}
    >
      <Form
        errors={error === undefined ? [] : [{ fieldId: question.asks, text: `${label}: ${error}` }]}
        onSend={() => void goOn()}
      >
        <CheckField question={question} pack={pack} text={text} error={error} onText={setText} />
        {failure !== undefined && <FailureNotice failure={failure} />}
        <ButtonRow>
          <Button kind="primary" type="submit">
            {t('check.continue')}
          </Button>
        </ButtonRow>
      </Form>
    </Page>
  );
}
