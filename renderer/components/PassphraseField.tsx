import { useState, type KeyboardEvent } from 'react';
import { Tick } from './Tick.tsx';
import { TextField } from './TextField.tsx';
import { useWords } from './useWords.tsx';
import styles from './Field.module.css';

interface PassphraseFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

type Script = 'latin' | 'cyrillic';

/** The page cannot read the keyboard layout; the script of the last letter tells it. */
function scriptOf(key: string): Script | undefined {
  if (/^\p{Script=Latin}$/u.test(key)) return 'latin';
  return /^\p{Script=Cyrillic}$/u.test(key) ? 'cyrillic' : undefined;
}

/** A passphrase: it can be shown and pasted, and the page says which letters the keyboard gives. */
export function PassphraseField({ id, label, hint, error, value, onChange }: PassphraseFieldProps) {
  const t = useWords();
  const [shown, setShown] = useState(false);
  const [script, setScript] = useState<Script>();
  const [capsLock, setCapsLock] = useState(false);
  const noticeKey = (event: KeyboardEvent): void => {
    setCapsLock(event.getModifierState('CapsLock'));
    const found = scriptOf(event.key);
    if (found !== undefined) setScript(found);
  };
  const letters = script === undefined ? '' : t(`passphrase.${script}`);
  return (
    <>
      <TextField
        id={id}
        label={label}
        hint={hint}
        error={error}
        width="medium"
        type={shown ? 'text' : 'password'}
        value={value}
        onChange={onChange}
        onKeyDown={noticeKey}
      />
      <output className={styles.keyboard}>
        {[letters, capsLock ? t('passphrase.capsLock') : ''].filter(part => part !== '').join(' · ')}
      </output>
      <Tick id={`${id}-shown`} label={t('passphrase.show')} checked={shown} onChange={setShown} />
    </>
  );
}
