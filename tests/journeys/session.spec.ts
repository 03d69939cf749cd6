import { expect, test } from '@playwright/test';
import { passphrase } from './ground.ts';
import { withClock, withScene, type Scene } from './scene.ts';

async function unlock({ page, t, press }: Scene): Promise<void> {
  await page.getByLabel(t('unlock.passphrase'), { exact: true }).fill(passphrase);
  await press(t('unlock.action'));
}

const showAgain = ({ page, t }: Scene) => page.getByRole('button', { name: t('cover.show') });
const passphraseField = ({ page }: Scene) => page.locator('#passphrase');

test('Ctrl+L locks on any layout, forgets the page and comes back to the same place', async () => {
  await withScene('claims', 'ru', async scene => {
    const { page, go, filled } = scene;
    await go(`/claims/${filled}`);
    const place = page.url();
    // The key of L gives Д on a Russian layout: the shortcut goes by its place.
    await page.evaluate(() =>
      dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyL', key: 'д', ctrlKey: true, bubbles: true })),
    );
    await expect(passphraseField(scene)).toBeFocused();
    await expect(page.getByText('Aspen')).toBeHidden();
    await expect(page).toHaveTitle('Redress');
    await unlock(scene);
    await expect(page.getByRole('heading', { level: 1, name: 'Aspen' })).toBeFocused();
    expect(page.url()).toBe(place);
  });
});

test('three clean presses of Shift cover the screen, and Esc does not uncover it', async () => {
  await withScene('claims', 'en', async scene => {
    const { page, t } = scene;
    for (const key of ['Shift', 'Shift', 'Shift']) await page.keyboard.press(key);
    await expect(showAgain(scene)).toBeFocused();
    await expect(page).toHaveTitle(t('cover.windowTitle'));
    for (const key of ['Escape', 'Escape']) await page.keyboard.press(key);
    await expect(showAgain(scene)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(showAgain(scene)).toBeHidden();
    await expect(page).toHaveTitle(t('claimList.windowTitle'));
  });
});

test('presses of Shift with another key between do nothing', async () => {
  await withScene('claims', 'en', async scene => {
    for (const key of ['Shift', 'Shift', 'KeyA', 'Shift', 'Control+Shift', 'Shift', 'Shift'])
      await scene.page.keyboard.press(key);
    await expect(showAgain(scene)).toBeHidden();
  });
});

test('a hidden screen locks after a minute', async () => {
  await withClock('claims', 'en', async scene => {
    await scene.page.keyboard.press('Control+Shift+KeyH');
    await expect(showAgain(scene)).toBeFocused();
    await scene.page.clock.fastForward('01:00');
    await expect(passphraseField(scene)).toBeFocused();
  });
});

test('a window that nobody touches warns, stays when asked to, and locks', async () => {
  await withClock('claims', 'en', async scene => {
    const { page, t, press } = scene;
    const stay = page.getByRole('button', { name: t('idle.stay') });
    await page.keyboard.press('F6');
    await page.clock.runFor('04:30');
    await expect(stay).toBeFocused();
    await press(t('idle.stay'));
    await expect(stay).toBeHidden();
    await page.clock.runFor('04:30');
    await expect(stay).toBeFocused();
    await page.clock.fastForward('00:30');
    await expect(passphraseField(scene)).toBeFocused();
  });
});

test('what is half typed is there again after a lock', async () => {
  await withScene('claims', 'en', async scene => {
    const { page, go, empty } = scene;
    await go(`/claims/${empty}/step/recognition`);
    await page.locator('[id="recognition.recognised"]').check();
    const body = page.locator('[id="recognition.body"]');
    await body.fill('Police of the');
    await page.keyboard.press('Control+KeyL');
    await expect(passphraseField(scene)).toBeFocused();
    await unlock(scene);
    await expect(body).toHaveValue('Police of the');
  });
});

test('a list says nothing of what a day is for until somebody asks, and remembers that', async () => {
  await withScene('claims', 'en', async scene => {
    const { page, t, go, empty, press } = scene;
    await go(`/claims/${empty}/step/recognition`);
    await page.locator('[id="recognition.recognised"]').check();
    for (const [part, typed] of [
      ['', '10'],
      ['-month', '2'],
      ['-year', '2026'],
    ])
      await page.locator(`[id="recognition.date${part}"]`).fill(typed ?? '');
    for (const fact of ['body', 'caseNumber', 'investigator'])
      await page.locator(`[id="recognition.${fact}"]`).fill('1');
    await press(t('step.save'));
    await expect(page).not.toHaveURL(/step\/recognition/);
    await go('/claims');
    const wording = page.getByRole('button', { name: t('frame.discreet') });
    const label = page.getByText('Apply to the Fund');
    await expect(wording).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('link', { name: 'Aspen' })).toHaveCSS('filter', /blur/);
    await expect(page.getByText('10.02.2029')).toBeVisible();
    await expect(label).toBeHidden();
    await press(t('frame.discreet'));
    await expect(label).toBeVisible();
    await page.keyboard.press('Control+KeyL');
    await unlock(scene);
    await expect(wording).toHaveAttribute('aria-pressed', 'false');
  });
});

test('inside a claim the names of offences give way to letters, and come back', async () => {
  await withScene('claims', 'en', async ({ page, t, go, filled, press }) => {
    await go(`/claims/${filled}/step/offences`);
    const offences = page.locator('[id="case.offences"]');
    for (const name of [/Rape/, /Offence [A-Z]/, /Rape/]) {
      await offences.fill('');
      await offences.fill('120');
      await expect(page.getByRole('option').first()).toContainText(name);
      await press(t('frame.discreet'));
    }
  });
});
