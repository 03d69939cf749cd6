import { inLanguage } from '../../../shared/domain/language.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import type { ChoiceOption } from '../Choice.tsx';
import type { FieldFrame } from '../Field.tsx';
import { Radios } from '../Radios.tsx';
import { useLanguage, useWords } from '../useWords.tsx';
import type { QuestionFieldProps } from './QuestionField.tsx';

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

function useOptions({ kind, options = [] }: FactDefinition): readonly ChoiceOption<string>[] {
  const t = useWords();
  const language = useLanguage();
  if (kind === 'boolean') {
    return [
      { value: 'yes', label: t('common.yes') },
      { value: 'no', label: t('common.no') },
    ];
  }
  return options.map(({ id, label, hint }) => {
    const wording = inLanguage(label, language);
    return {
      value: id,
      label: wording.text,
      ...(wording.language !== language && { lang: wording.language }),
      ...(hint !== undefined && { hint: inLanguage(hint, language).text }),
    };
  });
}
