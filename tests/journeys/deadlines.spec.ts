import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { parseCalendar, readText, valueOf } from '../unit/export/parseCalendar.ts';
import { passphrase } from './ground.ts';
import { withScene, type Scene } from './scene.ts';

const reminders = ({ page, t }: Scene) => page.getByRole('region', { name: t('reminders.title') });

/** Three years from the ruling: on 10 March they passed two days ago, on 20 March eight days are left (kz.md §1.4). */
async function recognise({ page, t, go, press }: Scene, claimId: string, day: string): Promise<void> {
  await go(`/claims/${claimId}/step/recognition`);
  await page.locator('[id="recognition.recognised"]').check();
  await page.locator('[id="recognition.date"]').fill(day);
  for (const box of await page.locator('[id$="-not-known"]:not([id="recognition.date-not-known"])').all()) {
    await box.check();
  }
  // It is kept at once, also where a further question is asked before the page goes on.
  await press(t('step.save'));
}

test('days of all claims stand by date, with what they are for only in clear', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, press, empty } = scene;
    await recognise(scene, empty, '20.3.2023');
    await page.getByRole('link', { name: t('frame.deadlines') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('deadline.title') })).toBeFocused();
    await expect(page).toHaveTitle(t('deadlines.windowTitle'));

    const coming = page.getByRole('table', { name: t('deadlines.coming') });
    const first = coming.getByRole('row').nth(1);
    await expect(first).toContainText('20.03.2026');
    await expect(first).toContainText('8 days left');
    await expect(first).toContainText(t('deadline.binds.claimant'));
    await expect(coming.getByText(t('deadline.why'))).toHaveCount(0);

    await press(t('frame.discreet'));
    await first.getByText(t('deadline.why')).click();
    await expect(first).toContainText('Counted from 20.03.2023');
    await expect(first.locator('cite').first()).toBeVisible();
    await first.getByRole('link', { name: 'Birch' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Birch' })).toBeFocused();
    expect(scene.complaints).toEqual([]);
  }));

test('a day that passed says whether the law lets it be restored', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, press, empty } = scene;
    await recognise(scene, empty, '10.3.2023');
    await go('/deadlines');
    await press(t('frame.discreet'));
    const passed = page.getByRole('table', { name: t('deadlines.passed') });
    await expect(passed).toContainText('10.03.2026');
    await expect(passed).toContainText('2 days ago');
  }));

test('what falls due is told at the start, in numbers alone, until it is put away for the day', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, press, empty } = scene;
    await recognise(scene, empty, '14.3.2023');
    await go('/claims');
    await expect(reminders(scene)).toContainText('Within a week: 1');
    await expect(page).toHaveTitle(t('claimList.windowTitle'));
    await reminders(scene)
      .getByRole('link', { name: t('reminders.open') })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: t('deadline.title') })).toBeFocused();

    await go('/claims');
    await press(t('reminders.putOff'));
    await expect(reminders(scene)).toBeHidden();
    await press(t('frame.lock'));
    await page.locator('#passphrase').fill(passphrase);
    await press(t('unlock.action'));
    await expect(page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Birch' })).toBeVisible();
    await expect(reminders(scene)).toBeHidden();
  }));

test('the days leave as a calendar that names nobody', () =>
  withScene('claims', 'ru', async scene => {
    const { page, t, go, press, empty } = scene;
    await recognise(scene, empty, '14.9.2024');
    await go('/deadlines');
    const downloading = page.waitForEvent('download');
    await press(t('calendar.action'));
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('days.ics');
    const calendar = readFileSync(await download.path(), 'utf8');
    const events = parseCalendar(calendar).parts.map(event => [
      valueOf(event, 'DTSTART'),
      readText(valueOf(event, 'SUMMARY')),
    ]);
    expect(events).toContainEqual(['20270914', t('calendar.dayToAct')]);
    expect(calendar).not.toMatch(/birch|aspen|elm|cedar|redress/i);
    await expect(page.getByText(t('calendar.downloaded'))).toBeVisible();
  }));
