import { createContext, use, type ReactNode } from 'react';
import { words, type Words } from '../../shared/text/words.ts';
import type { WindowLanguage } from '../../shared/text/windowLanguage.ts';

const LanguageContext = createContext<WindowLanguage>('en');

/** Sets the language of everything inside. */
export function WordsProvider({
  language,
  children,
}: {
  readonly language: WindowLanguage;
  readonly children: ReactNode;
}) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The language of the window. */
export function useLanguage(): WindowLanguage {
  return use(LanguageContext);
}

/** The words of the window's language: `t(id, values)`. */
export function useWords(): Words {
  return words(useLanguage());
}
