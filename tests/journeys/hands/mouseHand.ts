import type { Locator, Page } from '@playwright/test';
import type { Hand } from './hand.ts';

/** Works by clicking; the keyboard is for text alone. */
export function mouseHand(page: Page): Hand {
  const byId = (id: string): Locator => page.locator(`[id="${id}"]`);
  const press: Hand['press'] = (role, name) => page.getByRole(role, { name, exact: true }).first().click();
  const type: Hand['type'] = async (id, text) => {
    await byId(id).click({ clickCount: 3 });
    await page.keyboard.insertText(text);
  };
  return {
    press,
    type,
    typeDay: async (id, day, month, year) => {
      await type(id, day);
      await type(`${id}-month`, month);
      await type(`${id}-year`, year);
    },
    choose: (_group, optionId) => page.locator(`label[for="${optionId}"]`).click(),
    // The system draws the open list: no page can click in it.
    select: async (id, label) => {
      await byId(id).selectOption({ label });
    },
    tick: id => page.locator(`label[for="${id}"]`).click(),
    find: async (id, text) => {
      await type(id, text);
      await page.getByRole('option').first().click();
    },
    giveFiles: async (button, paths) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('button', button)]);
      await chooser.setFiles([...paths]);
    },
  };
}
