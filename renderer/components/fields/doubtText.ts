import type { AnswerWarning } from '../../../shared/interview/validateAnswer.ts';
import type { PlainMessageId, Words } from '../../../shared/text/words.ts';

const iinDoubts: Readonly<Record<string, PlainMessageId>> = {
  shape: 'doubt.iin.shape',
  birthDate: 'doubt.iin.birthDate',
  century: 'doubt.iin.century',
  checkDigit: 'doubt.iin.checkDigit',
  neverIssued: 'doubt.iin.neverIssued',
};

/** What looks odd about an answer that is taken all the same. */
export function doubtText({ code, doubts: [first = ''] }: AnswerWarning, t: Words): string {
  switch (code) {
    case 'iinDoubtful':
      return t(iinDoubts[first] ?? 'doubt.iin.shape');
    case 'pinDoubtful':
      return t(first === 'birthDate' ? 'doubt.pin.birthDate' : 'doubt.pin.firstDigit');
    case 'ibanDoubtful':
      return t(first === 'checkDigits' ? 'doubt.iban.checkDigits' : 'doubt.iban.shape');
    case 'bicDoubtful':
      return t('doubt.bic');
    case 'phoneDoubtful':
      return t('doubt.phone');
    case 'emailDoubtful':
      return t('doubt.email');
    default:
      return code satisfies never;
  }
}
