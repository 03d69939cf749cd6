import type { Filling } from '../../../shared/export/formMapping.ts';
import type { GroupedField } from '../../../shared/export/groupFields.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { FieldGroup } from '../../components/Field.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Select } from '../../components/Select.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';

type Answers = Extract<Filling, { by: 'answers' }>;

interface FieldAnswersProps {
  readonly id: string;
  readonly field: GroupedField;
  readonly pack: JurisdictionPack;
  readonly filling: Answers;
  readonly onChange: (filling: Answers) => void;
}

/** By which answers a box is ticked, or which answer chooses which box or line. */
export function FieldAnswers({ id, field, pack, filling, onChange }: FieldAnswersProps) {
  const t = useWords();
  const language = useLanguage();
  const definition = pack.facts[filling.fact];
  const answers =
    definition?.kind === 'boolean'
      ? [
          { answer: 'yes', text: t('common.yes'), lang: language },
          { answer: 'no', text: t('common.no'), lang: language },
        ]
      : (definition?.options ?? []).map(option => {
          const { text, language: lang } = inLanguage(option.label, language);
          return { answer: option.id, text, lang };
        });
  const valueFor = (answer: string) => filling.picks.find(pick => pick.answer === answer)?.value;
  const put = (answer: string, value: string | undefined): void => {
    const others = filling.picks.filter(pick => pick.answer !== answer);
    onChange({ ...filling, picks: value === undefined ? others : [...others, { answer, value }] });
  };
  // Boxes of one name with values of their own are chosen from, as a group of buttons is.
  if (field.kind === 'check' && field.options.length < 2) {
    return (
      <FieldGroup label={t('forms.tickedWhere')}>
        {({ invalid }) =>
          answers.map(({ answer, text, lang }) => (
            <Choice
              key={answer}
              id={`${id}-${answer}`}
              type="checkbox"
              name={id}
              option={{ value: answer, label: text, lang }}
              checked={valueFor(answer) !== undefined}
              invalid={invalid}
              onChange={ticked => put(answer, ticked ? '' : undefined)}
            />
          ))
        }
      </FieldGroup>
    );
  }
  // An empty value chooses nothing; a form keeps none.
  const options = [
    { value: '', label: t('forms.noValue') },
    ...field.options.map(({ value, label }) => {
      const box = field.boxes.find(one => one.value === value);
      return { value, label: box === undefined ? label : t('forms.boxOf', { number: box.number, value: label }) };
    }),
  ];
  return answers.map(({ answer, text }) => (
    <Select
      key={answer}
      id={`${id}-${answer}`}
      label={t('forms.whereAnswer', { answer: text })}
      options={options}
      value={valueFor(answer) ?? ''}
      onChange={value => put(answer, value === '' ? undefined : value)}
    />
  ));
}
