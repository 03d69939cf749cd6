import { formatCode } from './formatCode.ts';

interface NamedKey {
  /** Of the key. */
  readonly slot: string;
  readonly name: string;
}

/** Whose key it was: the name, or the word for a person with the code of the key where none was given. */
export const formatPerson = ({ slot, name }: NamedKey, person: string): string =>
  name === '' ? `${person} ${formatCode(slot)}` : name;
