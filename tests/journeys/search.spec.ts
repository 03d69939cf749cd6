import { expect, test } from '@playwright/test';
import { manyClaims } from './ground.ts';
import { withScene, type Scene } from './scene.ts';

const rows = ({ page }: Scene) => page.getByRole('table').getByRole('rowheader');
const said = ({ page }: Scene) => page.locator('main output');

test('claims are found by any of their words as they are typed, without a mouse', () =>
  withScene('claims', 'ru', async scene => {
    const { page, t } = scene;
    const box = page.getByLabel(t('claimList.find'));
    await page.keyboard.press('Control+KeyF');
    await expect(box).toBeFocused();
    await expect(box).toHaveValue('');

    await page.keyboard.type('тунгыш');
    await expect(said(scene)).toHaveText(t('claimList.found', { count: 3 }));
    await expect(rows(scene)).toHaveText(['Hazel', 'Aspen', 'Cedar']);

    await page.keyboard.type('баева медеу');
    await expect(rows(scene)).toHaveCount(3);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('чек 17/');
    await expect(box).toHaveValue('чек 17/');
    await expect(rows(scene)).toHaveText(['Elm']);

    await page.keyboard.type(' кварц');
    await expect(said(scene)).toHaveText(t('claimList.noMatch'));
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: t('claimList.clear') })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(box).toHaveValue('');
    await expect(rows(scene)).toHaveCount(7);

    await page.keyboard.press('Control+KeyF');
    await page.keyboard.type('чек 17');
    await expect(rows(scene)).toHaveText(['Elm']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Elm' })).toBeFocused();
    expect(scene.complaints).toEqual([]);
  }));

test('a long list comes some at a time, and so does what is found', () =>
  withScene('manyClaims', 'en', async scene => {
    const { page, t, press } = scene;
    const more = page.getByRole('button', { name: t('deadlines.more', { count: manyClaims - 50 }) });
    await expect(rows(scene)).toHaveCount(50);
    await more.click();
    await expect(rows(scene)).toHaveCount(manyClaims);
    await expect(more).toBeHidden();

    await page.getByLabel(t('claimList.find')).fill('rowan');
    await expect(said(scene)).toHaveText(t('claimList.found', { count: manyClaims }));
    await expect(rows(scene)).toHaveCount(50);
    await expect(rows(scene).first()).toHaveText(`Rowan ${manyClaims}`);
    await press(t('deadlines.more', { count: manyClaims - 50 }));
    await expect(rows(scene).last()).toHaveText('Rowan 1');
    expect(scene.complaints).toEqual([]);
  }));
