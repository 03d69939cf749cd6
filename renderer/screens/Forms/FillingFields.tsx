import type { Filling } from '../../../shared/export/formMapping.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { Combobox } from '../../components/Combobox.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { fillingItems, fillingOf, itemOf, type Taking } from './fillingItems.ts';
import styles from './Forms.module.css';

interface FillingFieldsProps {
  readonly id: string;
  /** The box or row, for those who cannot see where the list stands. */
  readonly name: string;
  readonly taking: Taking;
  readonly pack: JurisdictionPack;
  readonly filling: Filling | undefined;
  readonly error: string | undefined;
  readonly onChange: (filling: Filling | undefined) => void;
}

/** What goes into a box or a row, chosen from all that there is, and what is still to be said of it. */
export function FillingFields({ id, name, taking, pack, filling, error, onChange }: FillingFieldsProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <>
      <Combobox
        id={id}
        label={
          <>
            {t('forms.goesIn')} <span className={styles.hidden}>{name}</span>
          </>
        }
        error={error}
        items={fillingItems(taking, pack, language, t)}
        value={itemOf(filling)}
        onChange={item => onChange(item === undefined ? undefined : fillingOf(item, taking))}
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
    </>
  );
}
