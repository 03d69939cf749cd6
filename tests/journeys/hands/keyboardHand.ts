import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from './hand.ts';
import { keyboardOnly } from './keyboardOnly.ts';

/** What has the focus, as a person hears it. */
interface Focus {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  /** Radio buttons of one group share it. */
  readonly group: string;
  readonly isChecked: boolean;
  /** It says that a press does nothing now. */
  readonly isDisabled: boolean;
  /** The page itself has it: the walk has left the last stop. */
  readonly isNowhere: boolean;
}

/** Reading where the focus is changes nothing: this is the journey's eyes. */
const lookAtFocus = (page: Page): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const input = element instanceof HTMLInputElement ? element : undefined;
    const roles: Readonly<Record<string, string>> = { A: 'link', BUTTON: 'button' };
    return {
      id: element?.id ?? '',
      role: roles[element?.tagName ?? ''] ?? '',
      name: element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '',
      group: input?.name ?? '',
      isChecked: input?.checked ?? false,
      isDisabled: element?.getAttribute('aria-disabled') === 'true',
      isNowhere: element === null || element === document.body,
    };
  });

/** The radio group that an option stands in. */
const groupOf = (page: Page, id: string): Promise<string> =>
  page.evaluate(wanted => document.querySelector<HTMLInputElement>(`[id="${wanted}"]`)?.name ?? '', id);

const stopsAtMost = 300;

/** Works with `page.keyboard` alone: Tab, arrows, Space, Enter and text. */
export function keyboardHand(page: Page): Hand {
  const keys = keyboardOnly(page);
  const { keyboard } = keys;

  const walk = async (key: 'Tab' | 'Shift+Tab', isThere: (focus: Focus) => boolean): Promise<Focus | undefined> => {
    for (let stop = 0; stop < stopsAtMost; stop += 1) {
      const focus = await lookAtFocus(page);
      if (isThere(focus)) return focus;
      if (stop > 0 && focus.isNowhere) return undefined;
      await keyboard.press(key);
    }
    return undefined;
  };
  /** Forward to the end of the page, then back; and once more, as a person does whose page changed meanwhile. */
  const reach = async (wanted: string, target: Locator, isThere: (focus: Focus) => boolean): Promise<Focus> => {
    // Nobody looks for what is not on the page yet.
    await target.first().waitFor({ state: 'attached' });
    const focus = (await walk('Tab', isThere)) ?? (await walk('Shift+Tab', isThere)) ?? (await walk('Tab', isThere));
    if (focus === undefined) throw new Error(`Tab never reaches ${wanted}`);
    return focus;
  };
  const byId = (id: string): Locator => page.locator(`[id="${id}"]`);
  const reachId = (id: string): Promise<Focus> => reach(id, byId(id), focus => focus.id === id);
  const put = async (text: string): Promise<void> => {
    await keyboard.press('Control+KeyA');
    await keyboard.insertText(text);
  };
  const press: Hand['press'] = async (role, name) => {
    const isThere = (focus: Focus): boolean => focus.role === role && focus.name === name;
    await reach(name, page.getByRole(role, { name, exact: true }), isThere);
    await expect.poll(async () => (await lookAtFocus(page)).isDisabled).toBe(false);
    await keyboard.press('Enter');
  };
  return {
    press,
    type: async (id, text) => {
      await reachId(id);
      await put(text);
    },
    typeDay: async (id, day, month, year) => {
      await reachId(id);
      await put(day);
      await keyboard.press('Tab');
      await put(month);
      await keyboard.press('Tab');
      await put(year);
    },
    choose: async (group, optionId) => {
      await byId(group).waitFor({ state: 'attached' });
      const name = await groupOf(page, group);
      let focus = await reach(group, byId(group), candidate => candidate.group === name);
      if (focus.id === optionId && !focus.isChecked) await keyboard.press('Space');
      for (let stop = 0; focus.id !== optionId; stop += 1) {
        if (stop > stopsAtMost) throw new Error(`the arrows never reach ${optionId}`);
        await keyboard.press('ArrowDown');
        focus = await lookAtFocus(page);
      }
    },
    select: async (id, label) => {
      await byId(id).locator('option', { hasText: label }).first().waitFor({ state: 'attached' });
      await reachId(id);
      await keyboard.type(label);
    },
    tick: async id => {
      await reachId(id);
      await keyboard.press('Space');
    },
    find: async (id, text) => {
      await reachId(id);
      await put(text);
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
    },
    giveFiles: async (button, paths) => {
      const [chooser] = await Promise.all([keys.waitForEvent('filechooser'), press('button', button)]);
      await chooser.setFiles([...paths]);
    },
  };
}
