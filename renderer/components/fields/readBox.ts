import type { Offence } from '../../../shared/domain/offence.ts';
import type { FactKind } from '../../../shared/packs/interview.ts';
import { readChoices } from './choicesText.ts';
import { offenceOf, readTypedOffences } from './offenceText.ts';

/** What a question's box holds, as `validateAnswer` reads it: yes and no as truth, qualifications and options as lists, the rest as typed. */
export function readBox(kind: FactKind, text: string): string | boolean | readonly Offence[] | readonly string[] {
  if (kind === 'boolean' && text !== '') return text === 'yes';
  if (kind === 'offences') return readTypedOffences(text).map(offenceOf);
  if (kind === 'choices') return readChoices(text);
  return text;
}
