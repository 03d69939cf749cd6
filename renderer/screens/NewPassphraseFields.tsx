import { errorAt } from '../components/errorAt.ts';
import type { FieldError } from '../components/ErrorSummary.tsx';
import { PassphraseField } from '../components/PassphraseField.tsx';
import { useWords } from '../components/useWords.tsx';

/** A new passphrase, typed twice. */
export interface TypedTwice {
  readonly passphrase: string;
  readonly again: string;
}

export const nothingTyped: TypedTwice = { passphrase: '', again: '' };

interface NewPassphraseFieldsProps {
  /** Where a page has such fields twice. */
  readonly idPrefix?: string;
  readonly label: string;
  readonly typed: TypedTwice;
  readonly errors: readonly FieldError[];
  readonly onType: (typed: TypedTwice) => void;
}

/** The two fields of a new passphrase; `findPassphraseErrors` says what is wrong in them. */
export function NewPassphraseFields({ idPrefix = '', label, typed, errors, onType }: NewPassphraseFieldsProps) {
  const t = useWords();
  return (
    <>
      <PassphraseField
        id={`${idPrefix}passphrase`}
        label={label}
        hint={t('create.passphraseHint')}
        error={errorAt(errors, `${idPrefix}passphrase`)}
        value={typed.passphrase}
        onChange={passphrase => onType({ ...typed, passphrase })}
      />
      <PassphraseField
        id={`${idPrefix}again`}
        label={t('create.again')}
        error={errorAt(errors, `${idPrefix}again`)}
        value={typed.again}
        onChange={again => onType({ ...typed, again })}
      />
    </>
  );
}
