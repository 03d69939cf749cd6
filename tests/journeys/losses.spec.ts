import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { parseMoney } from '../../shared/domain/money.ts';
import { formatMoney } from '../../shared/fmt/formatMoney.ts';
import { passphrase } from './ground.ts';
import type { Hand } from './hands/hand.ts';
import { keyboardHand } from './hands/keyboardHand.ts';
import { mouseHand } from './hands/mouseHand.ts';
import { withScene, type Scene } from './scene.ts';

const hands: readonly { readonly name: string; readonly of: (page: Page) => Hand }[] = [
  { name: 'mouse', of: mouseHand },
  { name: 'keyboard alone', of: keyboardHand },
];

const budget = 'Compensation from the budget';
const million = formatMoney(parseMoney('1000000'), 'KZT', 'en');
const receipt = join(import.meta.dirname, '../fixtures/files/red-corner.jpg');

const arriveAt = ({ page }: Scene, heading: string) =>
  expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeFocused();

/** Takes the route of the budget, and says that property was damaged and something was paid for it. */
async function takeBudgetRoute(scene: Scene, hand: Hand): Promise<void> {
  const { page, t, go, filled } = scene;
  await go(`/claims/${filled}/routes`);
  await hand.press('button', `${t('routes.pursue')}: ${budget}`);
  await expect(page.getByText(t('routes.chosen', { count: 2 }))).toBeVisible();
  await go(`/claims/${filled}/step/losses`);
  await hand.choose('losses.property', 'losses.property');
  await hand.choose('payments.received', 'payments.received');
  await hand.press('button', t('step.save'));
  await expect(page.locator('main h1')).toBeFocused();
}

async function enterLoss(scene: Scene, hand: Hand): Promise<void> {
  const { page, t } = scene;
  const kind = 'Documents on the property and the size of the damage';
  await hand.press('link', t('losses.add.loss'));
  await arriveAt(scene, t('losses.title.loss'));
  await hand.select('what', 'Damage to property');
  await hand.type('minor', '1 000 000');
  await hand.typeDay('day', '18', '1', '2026');
  await hand.giveFiles(t('documents.addFile', { name: kind }), [receipt]);
  await expect(page.getByRole('checkbox', { name: `${kind}: red-corner.jpg` })).toBeChecked();
  await hand.press('button', t('losses.save'));
  await arriveAt(scene, t('losses.title'));
}

async function enterPayment(scene: Scene, hand: Hand): Promise<void> {
  const { t } = scene;
  await hand.press('link', t('losses.add.payment'));
  await arriveAt(scene, t('losses.title.payment'));
  await hand.type('what', 'Вымышленная страховая компания');
  await hand.type('minor', '50000');
  await hand.press('button', t('losses.save'));
  await arriveAt(scene, t('losses.title'));
}

for (const { name, of } of hands) {
  test(`a loss with its receipt and a payment are entered, and the ceiling says what it cuts, by ${name}`, () =>
    withScene('claims', 'en', async scene => {
      const { page, t, go, filled, complaints } = scene;
      const hand = of(page);
      await takeBudgetRoute(scene, hand);
      await go(`/claims/${filled}`);
      await hand.press('link', t('task.losses'));
      await arriveAt(scene, t('losses.title'));
      await enterLoss(scene, hand);
      await enterPayment(scene, hand);
      const losses = page.getByRole('table', { name: t('losses.list.loss') });
      await expect(
        losses.getByRole('row', { name: /Damage to property.*18\.01\.2026.*1 file.*KZT 1,000,000/ }),
      ).toBeVisible();

      // 150 indices of 4 325 tenge are 648 750 (kz-2.md, CPC 71(7)); 1 000 000 less 50 000 lies 301 250 above.
      await go(`/claims/${filled}/amount/budget`);
      await expect(page.getByText(t('amount.cut', { cut: 'KZT 301,250' }))).toBeVisible();
      await expect(page.getByText(/The rest can be claimed from the convict/)).toBeVisible();

      await go(`/claims/${filled}/losses`);
      await hand.press('button', t('losses.removeEntry', { name: `Damage to property, ${million}` }));
      await expect(page.getByText(t('losses.removed'))).toBeFocused();
      await expect(losses).toBeHidden();
      await hand.press('button', t('losses.putBack'));
      await expect(losses.getByRole('row', { name: /1 file.*KZT 1,000,000/ })).toBeVisible();
      expect(complaints).toEqual([]);
    }));
}

test('what is half typed of a loss is there again after a lock, and can be dropped', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, press, filled } = scene;
    await go(`/claims/${filled}/losses`);
    await page.getByRole('link', { name: t('losses.add.loss') }).click();
    await arriveAt(scene, t('losses.title.loss'));
    await page.locator('#what').selectOption({ label: 'Treatment' });
    await page.locator('#minor').fill('24 5');
    await page.keyboard.press('Control+KeyL');
    await expect(page.locator('#passphrase')).toBeFocused();
    await page.locator('#passphrase').fill(passphrase);
    await press(t('unlock.action'));
    await expect(page.locator('#minor')).toHaveValue('24 5');
    await expect(page.locator('#what')).toHaveValue('treatment');

    await go(`/claims/${filled}`);
    await expect(page.getByRole('link', { name: t('task.losses') }).first()).toBeVisible();
    await go(`/claims/${filled}/losses`);
    await page.getByRole('link', { name: t('losses.continueEntry', { number: 1 }) }).click();
    await press(t('losses.discard'));
    await arriveAt(scene, t('losses.title'));
    await expect(page.getByText(t('losses.unfinished.loss'))).toBeHidden();
  }));

test('a closed route names the rule and its article, and does not lead to applying', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, press, filled } = scene;
    // 188 (theft) stands on no list of the Fund.
    await go(`/claims/${filled}/step/offences`);
    await press(t('offences.removeArticle', { article: '120(3-1)(1)' }));
    await page.locator('[id="case.offences"]').fill('188');
    await page.locator('[id="case.offences"]').press('Enter');
    await press(t('step.save'));
    await expect(page.locator('main h1')).toBeFocused();
    await go(`/claims/${filled}/routes`);
    const fund = page.getByRole('listitem', { name: 'Victims Compensation Fund' });
    await expect(fund.getByText(t('routes.whyClosed'))).toBeVisible();
    await expect(fund.getByText(/О Фонде компенсации потерпевшим/).first()).toBeVisible();
    await fund.getByRole('button').click();
    await expect(fund.getByText(t('routes.notPursued'))).toBeVisible();
    await fund.getByRole('link', { name: t('routes.detailOf', { name: 'Victims Compensation Fund' }) }).click();
    await expect(page.getByRole('link', { name: t('amount.otherRoutes') })).toHaveCSS('font-weight', '700');
    await expect(page.getByRole('button', { name: t('amount.pursueAnyway') })).toHaveCSS('font-weight', '400');
  }));

test('what the lawyer writes is kept, and an empty part leads from the review to its very box', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, press, kyrgyz } = scene;
    await go(`/claims/${kyrgyz}/review`);
    const empty = page.getByRole('link', { name: /^Write this part of the paper from the record/ });
    await expect(empty.first()).toBeVisible();
    const before = await empty.count();
    await empty.first().click();
    const box = page.locator('textarea:focus');
    await expect(box).toBeVisible();
    const id = await box.getAttribute('id');
    await box.fill('Обстоятельства приведены в постановлении.');
    await page.locator(`[id="${id}-file"]`).fill('2');
    await page.locator(`[id="${id}-page"]`).fill('17');
    await press(t('step.save'));
    await arriveAt(scene, t('review.title'));
    await expect(async () => expect(await empty.count()).toBeLessThan(before)).toPass();
  }));
