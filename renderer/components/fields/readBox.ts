import type { Offence } from '../../../shared/domain/offence.ts';
import type { FactKind } from '../../../shared/packs/interview.ts';
import { offenceOf, readTypedOffences } from './offenceText.ts';

/** What a question's box holds, as `validateAnswer` reads it: yes and no as truth, qualifications as a list, the rest as typed. */
export function readBox(kind: FactKind, text: string): string | boolean | readonly Offence[] {
  if (kind === 'boolean' && text !== '') return text === 'yes';
  if (kind === 'offences') return readTypedOffences(text).map(offenceOf);
  return text;
}
