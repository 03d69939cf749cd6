import { isIsoDate, type IsoDate } from '../../shared/domain/isoDate.ts';
import { isWindowLanguage, languageNames, type WindowLanguage } from '../../shared/text/windowLanguage.ts';
import { words, type Words } from '../../shared/text/words.ts';

/** The options of every command that assesses and prints: on which day, in which language. */
export const assessingOptions = { today: { type: 'string' }, language: { type: 'string', default: 'en' } } as const;

interface Typed {
  readonly values: { readonly today?: string | undefined; readonly language: string };
}

/** A command as it is to be carried out, or the sentence that refuses it, in the language asked for where that is one. */
export type Assessing<T extends Typed> =
  | { readonly refused: string }
  | { readonly typed: T; readonly day: IsoDate; readonly language: WindowLanguage; readonly t: Words };

/** Reads day and language of what was typed, which is undefined where the options were none of the command's. */
export function readAssessing<T extends Typed>(typed: T | undefined, today: IsoDate): Assessing<T> {
  const language = typed?.values.language ?? assessingOptions.language.default;
  const t = words(isWindowLanguage(language) ? language : 'en');
  if (typed === undefined) return { refused: t('cli.usage') };
  if (!isWindowLanguage(language)) {
    return { refused: t('cli.option.language', { languages: Object.keys(languageNames).join(', ') }) };
  }
  const day = typed.values.today ?? today;
  return isIsoDate(day) ? { typed, day, language, t } : { refused: t('cli.option.today') };
}
