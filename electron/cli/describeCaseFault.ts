import { errorText } from '../../shared/text/errorText.ts';
import type { Words } from '../../shared/text/words.ts';
import type { CaseFault } from './readCase.ts';

function placeAndWords(fault: CaseFault, t: Words): readonly [place: string, words: string] {
  switch (fault.kind) {
    case 'unreadable':
      return ['', t('cli.fault.unreadable')];
    case 'notJson':
      return [`:${fault.line}:${fault.column}`, t('cli.fault.notJson')];
    case 'evidence':
      return [`#${fault.pointer}`, errorText(fault.failure, t)];
    case 'issue': {
      const { pointer, expected, options } = fault.issue;
      const right = options.length === 0 ? '' : `: ${options.join(', ')}`;
      return [`#${pointer}`, `${t(`cli.expected.${expected}`)}${right}`];
    }
    default:
      return fault satisfies never;
  }
}

/** One line: the file as it was named, the place in it, and what would be right; never what stands there. */
export function describeCaseFault(file: string, fault: CaseFault, t: Words): string {
  const [place, wording] = placeAndWords(fault, t);
  return `${file}${place}: ${wording}`;
}
