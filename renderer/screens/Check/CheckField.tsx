import { inLanguage } from '../../../shared/domain/language.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { CheckQuestion } from '../../../shared/packs/quickCheck.ts';
import { QuestionField } from '../../components/fields/QuestionField.tsx';
import { Radios } from '../../components/Radios.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { notKnown } from './useCheckState.ts';

interface CheckFieldProps {
  readonly question: CheckQuestion;
  readonly pack: JurisdictionPack;
  readonly text: string;
  readonly error: string | undefined;
  readonly onText: (text: string) => void;
}

/** The options that the check words itself, and that it is not known yet. */
function OwnOptions({ question, text, error, onText }: CheckFieldProps) {
  const t = useWords();
  const language = useLanguage();
  const label = inLanguage(question.text, language);
  return (
    <Radios
      id={question.asks}
      label={label.text}
      hint={question.hint === undefined ? undefined : inLanguage(question.hint, language).text}
      {...(label.language !== language && { lang: label.language })}
      error={error}
      value={text}
      onChange={onText}
      options={[
        ...(question.options ?? []).map((option, index) => {
          const wording = inLanguage(option.label, language);
          return {
            value: String(index),
            label: wording.text,
            ...(wording.language !== language && { lang: wording.language }),
          };
        }),
        { value: notKnown, label: <span lang={language}>{t('question.notKnown')}</span> },
      ]}
    />
  );
}

/** A question's own options, or the field of the fact that it asks for, under the words of the check. */
export function CheckField(props: CheckFieldProps) {
  const { question, pack, text, error, onText } = props;
  if (question.options !== undefined) return <OwnOptions {...props} />;
  const definition = pack.facts[question.asks];
  if (definition === undefined) return null;
  const isNotKnown = text === notKnown;
  return (
    <QuestionField
      fact={question.asks}
      definition={{ ...definition, label: question.text, hint: question.hint ?? definition.hint, optional: false }}
      pack={pack}
      state={{ text: isNotKnown ? '' : text, notKnown: isNotKnown, error }}
      onText={onText}
      onLeave={() => undefined}
      onNotKnown={is => onText(is ? notKnown : '')}
    />
  );
}
