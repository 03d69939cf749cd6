import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { routes } from '../../renderer/routes.ts';
import type { WindowLanguage } from '../../shared/text/windowLanguage.ts';
import type { Ground } from './ground.ts';
import { laptop, laptopAtDouble, withScene, type Scene } from './scene.ts';
import { screenStates } from './screenStates.ts';
import type { ScreenState } from './screenState.ts';

const languages: readonly WindowLanguage[] = ['en', 'ru'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Chromium’s own note of a file that the services refuse: the window says why in words. */
const refusedFile = /^Failed to load resource: .* status of 422 /;

async function expectAccessible({ page }: Scene, where: string): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(passes, `${where}: axe looked at something`).not.toEqual([]);
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect.soft(found, where).toEqual([]);
}

async function expectFits({ page }: Scene, where: string): Promise<void> {
  for (const size of [laptopAtDouble, laptop]) {
    await page.setViewportSize(size);
    const { wide, bar } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      bar: document.querySelector('header')?.getBoundingClientRect().height ?? 0,
    }));
    expect.soft(wide, `${where}: pixels too wide at ${size.width}`).toBeLessThanOrEqual(0);
    expect.soft(bar, `${where}: top bar at ${size.width}`).toBeLessThanOrEqual(size.height / 4);
  }
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
  await scene.page.evaluate(() => {
    addEventListener('securitypolicyviolation', event => console.error('content policy', event.violatedDirective));
  });
  for (const state of states) {
    const here = `${where}, ${state.name}`;
    await test.step(here, async () => {
      await state.reach(scene);
      await expectAccessible(scene, here);
      await expectFits(scene, here);
    });
  }
  if (await scene.page.locator('header').isVisible()) await expectCoverAccessible(scene, `${where}, covered`);
  expect(
    scene.complaints.filter(complaint => !refusedFile.test(complaint)),
    where,
  ).toEqual([]);
}

test('every route has its states', () => {
  expect(Object.keys(screenStates).toSorted()).toEqual(['start', ...routes.map(({ id }) => id)].toSorted());
  for (const [place, states] of Object.entries(screenStates)) expect(states, place).not.toEqual([]);
});

for (const language of languages) {
  for (const [place, states] of Object.entries(screenStates)) {
    const grounds = new Set(states.map(({ over = 'claims' }): Ground => over));
    for (const ground of grounds) {
      test(`${place} over ${ground} in ${language}`, async () => {
        const here = states.filter(({ over = 'claims' }) => over === ground);
        test.setTimeout(40_000 * (here.length + 1));
        await withScene(ground, language, scene => walk(scene, here, `${place} in ${language}`));
      });
    }
  }
}
