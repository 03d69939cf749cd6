import { expect, type Page } from '@playwright/test';
import type { WindowLanguage } from '../../shared/text/windowLanguage.ts';

/** Switches the language of the window where it stands, as it does for a system whose language changes. */
export async function speak(page: Page, language: WindowLanguage): Promise<void> {
  await page.evaluate(tag => {
    Object.defineProperty(navigator, 'languages', { value: [tag], configurable: true });
    dispatchEvent(new Event('languagechange'));
  }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}
