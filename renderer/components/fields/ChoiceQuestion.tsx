import type { FieldFrame } from '../Field.tsx';
import { Radios } from '../Radios.tsx';
import { useWords } from '../useWords.tsx';
import type { QuestionFieldProps } from './QuestionField.tsx';
import { useOptions } from './useOptions.ts';

/** Stands among the options; no option of a pack can have this name. */
const notKnown = '?';

interface ChoiceQuestionProps extends Pick<QuestionFieldProps, 'definition' | 'state' | 'onText' | 'onNotKnown'> {
  readonly frame: FieldFrame;
}

/** A closed question: yes or no, or one of the pack's options; and that it is not known yet. */
export function ChoiceQuestion({ frame, definition, state, onText, onNotKnown }: ChoiceQuestionProps) {
  const t = useWords();
  return (
    <Radios
      {...frame}
      options={[...useOptions(definition), { value: notKnown, label: t('question.notKnown') }]}
      value={state.notKnown ? notKnown : state.text}
      onChange={value => (value === notKnown ? onNotKnown(true) : onText(value))}
    />
  );
}
