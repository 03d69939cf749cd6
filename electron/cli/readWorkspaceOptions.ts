import { isWindowLanguage, languageNames, type WindowLanguage } from '../../shared/text/windowLanguage.ts';
import { words, type Words } from '../../shared/text/words.ts';

/** The options of every command on a workspace. The secret is none of them: others see what stands in a command. */
export const workspaceOptions = {
  'recovery-code': { type: 'boolean', default: false },
  language: { type: 'string', default: 'en' },
} as const;

interface Typed {
  readonly values: { readonly language: string };
  readonly positionals: readonly string[];
}

/** A command as it is to be carried out, or the sentence that refuses it, in the language asked for where that is one. */
type Asked<T extends Typed> =
  | { readonly refused: string }
  | { readonly values: T['values']; readonly folder: string; readonly language: WindowLanguage; readonly t: Words };

/** Reads the one folder and the language of what was typed, which is undefined where the options were none of the command's. */
export function readWorkspaceOptions<T extends Typed>(typed: T | undefined): Asked<T> {
  const language = typed?.values.language ?? workspaceOptions.language.default;
  const t = words(isWindowLanguage(language) ? language : 'en');
  if (!isWindowLanguage(language)) {
    return { refused: t('cli.option.language', { languages: Object.keys(languageNames).join(', ') }) };
  }
  const [folder, ...more] = typed?.positionals ?? [];
  if (typed === undefined || folder === undefined || more.length > 0) return { refused: t('cli.usage') };
  return { values: typed.values, folder, language, t };
}
