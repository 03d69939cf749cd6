import type { Page } from '@playwright/test';

/**
 * Makes every word on the page 40 % longer, with accents above and below, as the longest of translations might be, until `restore`.
 * Words grow, not sentences: what breaks a layout is a word that does not break.
 */
export function stretch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const longer = (word: string): string => {
      const letters = Array.from(word);
      const more = Math.ceil(letters.length * 0.4);
      return letters.map((letter, at) => (at < more ? `${letter}${letter.toLowerCase()}` : letter)).join('');
    };
    const kept = new Map<Text, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.closest('script, style') !== null) continue;
      kept.set(text, text.data);
      text.data = text.data
        .replaceAll(/\p{L}+/gu, longer)
        .replaceAll('a', 'ą̂')
        .replaceAll('i', 'ị̃');
    }
    Object.assign(globalThis, { restoreTexts: () => kept.forEach((data, text) => (text.data = data)) });
  });
}

/** Puts back what `stretch` changed, before React looks for it. */
export function restore(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as unknown as { restoreTexts: () => void }).restoreTexts());
}
