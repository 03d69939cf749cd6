import type { Filling } from '../../../shared/export/formMapping.ts';
import type { GroupedField } from '../../../shared/export/groupFields.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { useWords } from '../../components/useWords.tsx';
import { FieldAnswers } from './FieldAnswers.tsx';
import { FillingFields } from './FillingFields.tsx';
import { boxName, fieldId } from './boxName.ts';
import { isMarked, takingOf } from './fillingItems.ts';
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
      <FillingFields
        id={id}
        name={name}
        taking={takingOf(field)}
        pack={pack}
        filling={filling}
        error={error}
        onChange={onChange}
      />
      {filling?.by === 'answers' && (
        <FieldAnswers id={id} field={field} pack={pack} filling={filling} onChange={onChange} />
      )}
    </li>
  );
}
