import { useId } from 'react';
import { inLanguage, type Language } from '../../../shared/domain/language.ts';
import { formatOffenceReference, type OffenceQualifier } from '../../../shared/domain/offence.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import type { Law } from '../../../shared/packs/law.ts';
import { Button } from '../Button.tsx';
import { Radios } from '../Radios.tsx';
import { TextField } from '../TextField.tsx';
import { useLanguage, useWords } from '../useWords.tsx';
import { askedCircumstances } from './askedCircumstances.ts';
import { offenceOf, type TypedOffence } from './offenceText.ts';
import styles from './fields.module.css';

interface OffenceRowProps {
  readonly id: string;
  readonly offence: TypedOffence;
  readonly name: { readonly text: string; readonly language: Language } | undefined;
  readonly definition: FactDefinition;
  readonly lists: Law['lists'];
  readonly onChange: (offence: TypedOffence) => void;
  readonly onRemove: () => void;
}

/** One qualification: its part and point, and the circumstances that some list of the law turns on. */
export function OffenceRow({ id, offence, name, definition, lists, onChange, onRemove }: OffenceRowProps) {
  const t = useWords();
  const language = useLanguage();
  const heading = useId();
  const reference = formatOffenceReference(offenceOf(offence));
  const asked = askedCircumstances(lists, offenceOf(offence));
  const circumstances = Object.entries(definition.qualifiers ?? {}).filter(([qualifier]) =>
    asked.has(qualifier as OffenceQualifier),
  );
  const mark = (qualifier: string, answer: string) => {
    const { [qualifier as OffenceQualifier]: _before, ...others } = offence.qualifiers;
    onChange({ ...offence, qualifiers: answer === 'unknown' ? others : { ...others, [qualifier]: answer === 'yes' } });
  };
  return (
    <li className={styles.offence} aria-labelledby={heading}>
      <p id={heading} className={styles.offenceName}>
        {t('offences.article', { article: reference })}
        {name !== undefined && <span lang={name.language}> · {name.text}</span>}
      </p>
      <div className={styles.provision}>
        <TextField
          id={`${id}-part`}
          label={t('offences.part')}
          width="short"
          value={offence.part}
          onChange={part => onChange({ ...offence, part: part.trim() })}
        />
        <TextField
          id={`${id}-point`}
          label={t('offences.point')}
          width="short"
          value={offence.point}
          onChange={point => onChange({ ...offence, point: point.trim() })}
        />
        <Button kind="link" label={t('offences.removeArticle', { article: reference })} onClick={onRemove}>
          {t('offences.remove')}
        </Button>
      </div>
      {circumstances.map(([qualifier, label]) => {
        const wording = inLanguage(label, language);
        const answer = offence.qualifiers[qualifier as OffenceQualifier];
        return (
          <Radios
            key={qualifier}
            id={`${id}-${qualifier}`}
            label={wording.text}
            {...(wording.language !== language && { lang: wording.language })}
            options={[
              { value: 'yes', label: t('common.yes') },
              { value: 'no', label: t('common.no') },
              { value: 'unknown', label: t('question.notKnown') },
            ]}
            value={answer === undefined ? 'unknown' : answer ? 'yes' : 'no'}
            onChange={given => mark(qualifier, given)}
          />
        );
      })}
    </li>
  );
}
