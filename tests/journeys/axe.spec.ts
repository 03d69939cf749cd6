import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { routes } from '../../renderer/routes.ts';
import { languageNames, type WindowLanguage } from '../../shared/text/windowLanguage.ts';
import { words } from '../../shared/text/words.ts';
import { expectFits } from './expectFits.ts';
import type { Ground } from './ground.ts';
import { withScene, type Scene } from './scene.ts';
import { screenStates } from './screenStates.ts';
import type { ScreenState } from './screenState.ts';
import { speak } from './speak.ts';
import { restore, stretch } from './stretch.ts';

const languages = Object.keys(languageNames) as WindowLanguage[];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Chromium’s own note of a file that the services refuse: the window says why in words. */
const refusedFile = /^Failed to load resource: .* status of 422 /;

async function expectAccessible({ page }: Scene, where: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(passes, `${where}: axe looked at something`).not.toEqual([]);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect.soft(found, where).toEqual([]);
}

/** A longer language than any of ours, in the window's own colours and in those that a system forces on it. */
async function expectRoom({ page }: Scene, where: string): Promise<void> {
  await stretch(page);
  await expectFits(page, `${where}, 40 % longer`);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectFits(page, `${where}, 40 % longer, in forced colours`);
  await page.emulateMedia({ forcedColors: 'none' });
  await restore(page);
}

/** Hides the screen, looks at the cover and shows what was there again. */
async function expectCoverAccessible(scene: Scene, where: string): Promise<void> {
  const { page, t } = scene;
  await page.keyboard.press('Control+Shift+KeyH');
  await expect(page.getByRole('button', { name: t('cover.show') })).toBeFocused();
  await expect(page).toHaveTitle(t('cover.windowTitle'));
  await expectAccessible(scene, where);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: t('cover.show') })).toBeHidden();
}

async function walk(scene: Scene, states: readonly ScreenState[], where: string): Promise<void> {
  const { page } = scene;
  await page.evaluate(() => {
    addEventListener('securitypolicyviolation', event => console.error('content policy', event.violatedDirective));
  });
  for (const state of states) {
    await test.step(state.name, async () => {
      await state.reach(scene);
      await expectRoom(scene, `${where}, ${state.name}`);
      // One page and every language in it: what a screen keeps must outlast the switch.
      for (const language of languages.toReversed()) {
        const here = `${where}, ${state.name}, ${language}`;
        await speak(page, language);
        await expectAccessible(scene, here);
        await expectFits(page, here);
      }
    });
  }
  if (await page.locator('header').isVisible()) {
    for (const language of languages.toReversed()) {
      await speak(page, language);
      await expectCoverAccessible({ ...scene, t: words(language) }, `${where}, covered, ${language}`);
    }
  }
  expect(
    scene.complaints.filter(complaint => !refusedFile.test(complaint)),
    where,
  ).toEqual([]);
}

test('every route has its states', () => {
  expect(Object.keys(screenStates).toSorted()).toEqual(['start', ...routes.map(({ id }) => id)].toSorted());
  for (const [place, states] of Object.entries(screenStates)) expect(states, place).not.toEqual([]);
});

for (const [place, states] of Object.entries(screenStates)) {
  const grounds = new Set(states.map(({ over = 'claims' }): Ground => over));
  for (const ground of grounds) {
    test(`${place} over ${ground}`, async () => {
      const here = states.filter(({ over = 'claims' }) => over === ground);
      test.setTimeout(80_000 * (here.length + 1));
      await withScene(ground, 'en', scene => walk(scene, here, place));
    });
  }
}
