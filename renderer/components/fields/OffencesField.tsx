import { useId } from 'react';
import { inLanguage } from '../../../shared/domain/language.ts';
import { formatOffenceReference, parseOffenceReference } from '../../../shared/domain/offence.ts';
import { parseTypedOffence } from '../../../shared/domain/parseTypedOffence.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import type { Law } from '../../../shared/packs/law.ts';
import { Combobox } from '../Combobox.tsx';
import { FieldGroup, type FieldFrame } from '../Field.tsx';
import { useLanguage, useWords } from '../useWords.tsx';
import { OffenceRow } from './OffenceRow.tsx';
import { readTypedOffences, typedOffence, writeTypedOffences, type TypedOffence } from './offenceText.ts';
import styles from './fields.module.css';

interface OffencesFieldProps {
  readonly frame: FieldFrame;
  readonly definition: FactDefinition;
  readonly law: Law;
  /** The qualifications as draft text. */
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The legal qualifications: each picked by number or name, or typed whole, then narrowed to part, point and circumstances. */
export function OffencesField({ frame, definition, law, text, onText }: OffencesFieldProps) {
  const t = useWords();
  const language = useLanguage();
  const chosenLabel = useId();
  const chosen = readTypedOffences(text);
  const { id, ...group } = frame;
  const names = law.offences.map(offence => ({ ...inLanguage(offence.label, language), ref: offence.ref }));
  const nameOf = (article: string) => names.find(({ ref }) => ref === article);
  const put = (offences: readonly TypedOffence[]) => onText(writeTypedOffences(offences));
  const items = names.map(({ ref, text: name, language: lang }) => ({ id: ref, label: `${ref} · ${name}`, lang }));
  const offer = (typed: string) => {
    const provision = parseTypedOffence(typed);
    if (provision === undefined) return undefined;
    const ref = formatOffenceReference(provision);
    if (names.some(name => name.ref === ref)) return undefined;
    const name = nameOf(provision.article)?.text;
    return { id: ref, label: name === undefined ? t('offences.asTyped', { article: ref }) : `${ref} · ${name}` };
  };
  return (
    <FieldGroup {...group}>
      {() => (
        <>
          {chosen.length > 0 && (
            <ul className={styles.offences} aria-labelledby={chosenLabel}>
              {chosen.map((offence, index) => (
                <OffenceRow
                  key={index}
                  id={`${id}-${index}`}
                  offence={offence}
                  name={nameOf(offence.article)}
                  definition={definition}
                  lists={law.lists}
                  onChange={changed => put(chosen.with(index, changed))}
                  onRemove={() => put(chosen.toSpliced(index, 1))}
                />
              ))}
            </ul>
          )}
          <output id={chosenLabel} className={styles.chosen}>
            {chosen.length > 0 && t('offences.chosen', { count: chosen.length })}
          </output>
          <Combobox
            id={id}
            label={t(chosen.length === 0 ? 'offences.find' : 'offences.findAnother')}
            hint={t('offences.findHint')}
            items={items}
            value={undefined}
            offer={offer}
            empties
            onChange={ref => {
              if (ref !== undefined) put([...chosen, typedOffence(parseOffenceReference(ref))]);
            }}
          />
        </>
      )}
    </FieldGroup>
  );
}
