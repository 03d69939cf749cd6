import type { ReactNode } from 'react';
import type { FactId } from '../../../shared/domain/fact.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { Tick } from '../Tick.tsx';
import { Notice } from '../Notice.tsx';
import { useLanguage, useWords } from '../useWords.tsx';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { ChoicesQuestion } from './ChoicesQuestion.tsx';
import { OffencesField } from './OffencesField.tsx';
import { TypedField } from './TypedField.tsx';
import styles from './fields.module.css';

/** A question as it stands on the page. */
export interface QuestionState {
  /** What is typed or picked now; structured kinds keep it as text too. */
  readonly text: string;
  readonly notKnown: boolean;
  /** Why it cannot be saved so, in words. */
  readonly error?: string | undefined;
  /** What looks odd and may be right: said, never in the way. */
  readonly doubt?: string | undefined;
}

export interface QuestionFieldProps {
  readonly fact: FactId;
  readonly definition: FactDefinition;
  readonly pack: Pick<JurisdictionPack, 'law' | 'manifest'>;
  readonly state: QuestionState;
  /** Where the answer comes from, if it was not given here. */
  readonly remark?: string | undefined;
  readonly onText: (text: string) => void;
  /** The box was left. */
  readonly onLeave: () => void;
  readonly onNotKnown: (notKnown: boolean) => void;
}

/** What stands below a question's words. */
function hintOf(hint: string | undefined, remark: string | undefined): ReactNode {
  if (remark === undefined) return hint;
  return (
    <>
      {hint} <strong>{remark}</strong>
    </>
  );
}

/** One question of a step: its field, what is wrong or odd with it, and the way to say that it is not known yet. */
export function QuestionField(props: QuestionFieldProps) {
  const { fact, definition, pack, state, remark, onText, onLeave, onNotKnown } = props;
  const t = useWords();
  const language = useLanguage();
  const label = inLanguage(definition.label, language);
  const frame = {
    id: fact,
    label: label.text,
    hint: hintOf(definition.hint === undefined ? undefined : inLanguage(definition.hint, language).text, remark),
    error: state.error,
    optional: definition.optional ?? false,
    ...(label.language !== language && { lang: label.language }),
  };
  if (definition.kind === 'boolean' || definition.kind === 'choice') {
    return (
      <ChoiceQuestion frame={frame} definition={definition} state={state} onText={onText} onNotKnown={onNotKnown} />
    );
  }
  // What may stay empty, and a list that has items, needs no word for not knowing.
  const isList = definition.kind === 'offences' || definition.kind === 'choices';
  const mayBeUnknown = state.notKnown || (!frame.optional && (!isList || state.text === ''));
  return (
    <div className={styles.question}>
      {definition.kind === 'offences' ? (
        <OffencesField frame={frame} definition={definition} law={pack.law} text={state.text} onText={onText} />
      ) : definition.kind === 'choices' ? (
        <ChoicesQuestion frame={frame} definition={definition} text={state.text} onText={onText} />
      ) : (
        <TypedField
          frame={frame}
          kind={definition.kind}
          currency={pack.manifest.currency}
          text={state.text}
          onText={onText}
          onLeave={onLeave}
        />
      )}
      {state.doubt !== undefined && (
        <Notice tone="warn" announced>
          <p>{state.doubt}</p>
        </Notice>
      )}
      {mayBeUnknown && (
        <Tick id={`${fact}-not-known`} label={t('question.notKnown')} checked={state.notKnown} onChange={onNotKnown} />
      )}
    </div>
  );
}
