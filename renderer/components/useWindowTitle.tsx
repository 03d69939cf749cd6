import { createContext, use, useEffect } from 'react';
import { useWords } from './useWords.tsx';

/** The neutral title of the window's place, and whether the screen is hidden now. */
interface WindowTitle {
  readonly title: string;
  readonly covered: boolean;
}

export const WindowTitleContext = createContext<WindowTitle>({ title: '', covered: false });

/** Keeps the window's title: never a name of a claim, person or offence, and nothing at all while the screen is hidden. */
export function useWindowTitle({ failed }: { readonly failed: boolean }): void {
  const { title, covered } = use(WindowTitleContext);
  const t = useWords();
  useEffect(() => {
    if (covered) document.title = t('cover.windowTitle');
    else document.title = failed ? t('common.errorPrefix', { title }) : title;
  }, [title, covered, failed, t]);
}
