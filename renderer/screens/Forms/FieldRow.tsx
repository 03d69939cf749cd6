import type { Filling } from '../../../shared/export/formMapping.ts';
import type { GroupedField } from '../../../shared/export/groupFields.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { Combobox } from '../../components/Combobox.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { FieldAnswers } from './FieldAnswers.tsx';
import { boxName, fieldId } from './boxName.ts';
import { fillingItems, fillingOf, isMarked, itemOf } from './fillingItems.ts';
import styles from './Forms.module.css';

interface FieldRowProps {
  readonly field: GroupedField;
  readonly pack: JurisdictionPack;
  readonly filling: Filling | undefined;
  readonly error: string | undefined;
  readonly onChange: (filling: Filling | undefined) => void;
}

/** One field of a form: what it is, how much fits into it, and what goes in. */
export function FieldRow({ field, pack, filling, error, onChange }: FieldRowProps) {
  const t = useWords();
  const language = useLanguage();
  const id = fieldId(field);
  const name = boxName(field, t);
  const { letters } = field;
  const room = isMarked(field) ? '' : `, ${t('forms.room', { large: letters.at10pt, small: letters.at7pt })}`;
  return (
    <li className={styles.row} aria-label={name}>
      <p className={styles.name}>
        <strong>{name}</strong>
        <br />
        {t(`forms.kind.${field.kind}`)}
        {room}
      </p>
      <Combobox
        id={id}
        label={
          <>
            {t('forms.goesIn')} <span className={styles.hidden}>{name}</span>
          </>
        }
        error={error}
        items={fillingItems(field, pack, language, t)}
        value={itemOf(filling)}
        onChange={item => onChange(item === undefined ? undefined : fillingOf(item, field))}
      />
      {filling?.by === 'text' && (
        <TextField
          id={`${id}-text`}
          label={t('forms.text')}
          value={filling.text}
          onChange={text => onChange({ by: 'text', text })}
        />
      )}
      {filling?.by === 'empty' && (
        <TextField
          id={`${id}-reason`}
          label={t('forms.reason')}
          value={filling.reason}
          onChange={reason => onChange({ by: 'empty', reason })}
        />
      )}
      {filling?.by === 'fact' && (
        <Tick
          id={`${id}-required`}
          label={t('forms.required')}
          checked={filling.required}
          onChange={required => onChange({ ...filling, required })}
        />
      )}
      {filling?.by === 'answers' && (
        <FieldAnswers id={id} field={field} pack={pack} filling={filling} onChange={onChange} />
      )}
    </li>
  );
}
