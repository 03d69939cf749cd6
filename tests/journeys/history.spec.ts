import { expect, test } from '@playwright/test';
import { withDays, withScene, type Scene } from './scene.ts';

/** Answers the name of the person anew. */
async function answerName({ page, t, go, press, filled }: Scene, name: string): Promise<void> {
  await go(`/claims/${filled}/step/person`);
  await page.locator('[id="victim.fullName"]').fill(name);
  await press(t('step.save'));
  await expect(page.locator('[id="victim.fullName"]')).toBeHidden();
}

async function expectName({ page, go, filled }: Scene, name: string): Promise<void> {
  await go(`/claims/${filled}/step/person`);
  await expect(page.locator('[id="victim.fullName"]')).toHaveValue(name);
}

test('a change is told in words, explained, taken back by keyboard alone, and given again', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, filled } = scene;
    await answerName(scene, 'Maple');
    await answerName(scene, 'Rowan');
    await page.getByRole('link', { name: t('history.title') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('history.title') })).toBeFocused();
    await expect(page).toHaveTitle(t('history.windowTitle'));

    const change = page.getByRole('listitem').filter({ hasText: 'was Maple, now Rowan' }).first();
    await change.getByText(t('history.addReason')).click();
    await change.getByRole('textbox').fill('The ruling spells it so');
    await change.getByRole('textbox').press('Control+Enter');
    await expect(change).toContainText(t('history.why', { why: 'The ruling spells it so' }));

    await change.getByRole('button', { name: t('history.takeBack') }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'is taken back' })).toBeVisible();
    await expect(change).toContainText('Taken back by change');
    await expectName(scene, 'Maple');

    await go(`/claims/${filled}/history`);
    const undoing = page.getByRole('listitem').filter({ hasText: 'was Rowan, now Maple' }).first();
    await undoing.getByRole('button', { name: t('history.takeBack') }).press('Enter');
    await expect(undoing).toContainText('Taken back by change');
    await expectName(scene, 'Rowan');
    expect(scene.complaints).toEqual([]);
  }));

test('the claim is shown as it was on a day, with nothing to change in it', () =>
  withDays('claims', 'en', [
    ['2026-03-13', scene => answerName(scene, 'Maple')],
    ['2026-03-15', scene => answerName(scene, 'Rowan')],
    [
      '2026-03-20',
      async ({ page, t, go, press, filled }) => {
        await go(`/claims/${filled}/history`);
        for (const [box, typed] of [
          ['as-on', '14'],
          ['as-on-month', '3'],
          ['as-on-year', '2026'],
        ] as const) {
          await page.locator(`#${box}`).fill(typed);
        }
        await press(t('history.show'));
        const title = t('history.titleOn', { day: '14.03.2026' });
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
        await expect(page.getByText(t('history.readOnly'))).toBeVisible();
        await expect(page.getByText('Maple', { exact: true }).first()).toBeVisible();
        await expect(page.getByText('Rowan', { exact: true })).toHaveCount(0);
        await expect(page.locator('main').getByRole('button')).toHaveCount(0);
        await expect(page.locator('main').getByRole('link')).toHaveText([t('history.title')]);
      },
    ],
  ]));
