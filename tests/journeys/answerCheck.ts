import { expect } from '@playwright/test';
import type { Scene } from './scene.ts';

/** From a question of the quick check to its result: the first answer of each closed question, and no answer yet for the rest. */
export async function answerCheck({ page, t, press }: Scene): Promise<void> {
  const heading = page.locator('main h1');
  while ((await heading.textContent()) !== t('check.result')) {
    const asked = (await heading.textContent()) ?? '';
    const closed = page.locator('main input[type=radio]').first();
    if (await closed.isVisible()) await closed.check();
    else await page.getByLabel(t('question.notKnown')).check();
    await press(t('check.continue'));
    await expect(heading).not.toHaveText(asked);
    await expect(heading).toBeFocused();
  }
}
