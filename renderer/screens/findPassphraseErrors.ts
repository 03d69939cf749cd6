import type { Words } from '../../shared/text/words.ts';
import type { FieldError } from '../components/ErrorSummary.tsx';
import type { TypedTwice } from './NewPassphraseFields.tsx';

/** As the contract asks of a new passphrase. */
const shortest = 12;

/** What is wrong with a new passphrase typed twice into the fields `passphrase` and `again`, under the prefix of `NewPassphraseFields`. */
export function findPassphraseErrors(
  { passphrase, again }: TypedTwice,
  t: Words,
  idPrefix = '',
): readonly FieldError[] {
  if (passphrase.length < shortest) {
    return [{ fieldId: `${idPrefix}passphrase`, text: t('create.tooShort', { shortest, typed: passphrase.length }) }];
  }
  return passphrase === again ? [] : [{ fieldId: `${idPrefix}again`, text: t('create.differ') }];
}
