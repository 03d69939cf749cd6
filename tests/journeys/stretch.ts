import type { Page } from '@playwright/test';

/**
 * Makes every word on the page 40 % longer, with accents above and below, as the longest of translations might be, until `restore`.
 * Words grow, not sentences: what breaks a layout is a word that does not break.
 */
export function stretch(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = new Map<Text, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.parentElement?.closest('script, style, textarea') !== null) continue;
      kept.set(text, text.data);
      text.data = text.data
        .replaceAll(/\p{L}+/gu, word => `${word.slice(0, Math.ceil(word.length * 0.4))}${word}`)
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
