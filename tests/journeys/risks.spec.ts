import { expect, test } from '@playwright/test';
import { passphrase } from './ground.ts';
import { withScene, type Scene } from './scene.ts';

/** Changes the charge of the filled claim to theft, which stands on no list of the Fund (kz.md §1.2). */
async function rechargeWithTheft({ page, t, go, press, filled }: Scene): Promise<void> {
  await go(`/claims/${filled}/step/offences`);
  await press(t('offences.removeArticle', { article: '120(3-1)(1)' }));
  await page.locator('[id="case.offences"]').fill('188');
  await page.locator('[id="case.offences"]').press('Enter');
  await press(t('step.save'));
}

test('a risk leads from the task list to the question that decides it', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, kyrgyz } = scene;
    await go(`/claims/${kyrgyz}`);
    await page.getByRole('link', { name: t('task.risks') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('risks.title') })).toBeFocused();
    await expect(page).toHaveTitle(t('risks.windowTitle'));
    const petition = page.getByRole('region', { name: 'Compensation in the criminal case' });
    const risk = petition
      .getByRole('listitem')
      .filter({ hasText: t('risks.presence.unknown') })
      .first();
    await expect(risk).toContainText(t('risks.kind.refusal'));
    await risk.getByText(t('risks.why')).click();
    await expect(risk.locator('cite').first()).toBeVisible();
    await risk.getByRole('link').first().click();
    await expect(page.locator('main form')).toBeVisible();
    expect(scene.complaints).toEqual([]);
  }));

test('a route that the answers close shows its ground of refusal as not met', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, filled } = scene;
    await rechargeWithTheft(scene);
    await go(`/claims/${filled}/risks`);
    const ground = page.getByRole('listitem').filter({ hasText: 'there are grounds for compensation' });
    await expect(ground.getByText(t('rule.notMet'), { exact: true })).toBeVisible();
    await expect(ground).toContainText(t('risks.severity.stops'));
  }));

test('the review tells of risks and leads to them', () =>
  withScene('claims', 'en', async ({ page, t, go, kyrgyz }) => {
    await go(`/claims/${kyrgyz}/review`);
    await page.getByRole('link', { name: t('risks.title') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('risks.title') })).toBeFocused();
  }));

test('a safeguard that was ticked is ticked after the workspace was locked', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, press, kyrgyz } = scene;
    await go(`/claims/${kyrgyz}`);
    await page.getByRole('link', { name: t('task.safeguards') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('safeguards.title') })).toBeFocused();
    const questioning = page.getByRole('region', { name: t('safeguards.group.questioning') });
    const box = questioning.getByRole('checkbox').first();
    await box.check();
    await expect(questioning).toContainText(/^Questioning1 of \d+ done/);
    await expect(page.getByText(t('save.saved'))).toBeVisible();
    await press(t('frame.lock'));
    await page.locator('#passphrase').fill(passphrase);
    await press(t('unlock.action'));
    await expect(box).toBeChecked();
    await box.uncheck();
    await expect(questioning).toContainText(/^Questioning0 of \d+ done/);
  }));

test('routes stand by what they are for, and say which to file first and what one does to another', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, kyrgyz } = scene;
    await go(`/claims/${kyrgyz}/routes`);
    const order = page.getByRole('region', { name: t('routes.order') });
    const names = await order.locator('ol > li').allTextContents();
    const place = (name: string) => names.findIndex(text => text.startsWith(name));
    // An advokat is asked for first, the suit waits for the petition (kg.md §6; kg-2.md).
    expect(place('Legal aid guaranteed by the state')).toBeLessThan(place('Compensation in the criminal case'));
    expect(place('Compensation in the criminal case')).toBeLessThan(place('Civil suit for moral harm'));
    await expect(order).toContainText('After “Legal aid guaranteed by the state”');

    const relations = page.getByRole('region', { name: t('routes.relations') });
    await relations.getByText(t('routes.relation.opens')).click();
    await expect(relations.locator('details[open] cite, details[open] details').first()).toBeVisible();

    const help = page.getByRole('region', { name: t('routes.purpose.help') });
    await expect(help.getByRole('heading', { level: 3 })).not.toHaveCount(0);
    await expect(help.getByText(t('routes.kind.noMoney')).first()).toBeVisible();
    expect(scene.complaints).toEqual([]);
  }));

test('another charge tells at once what it changes in each route, until that was seen', () =>
  withScene('claims', 'en', async scene => {
    const { page, t, go, press, filled } = scene;
    const told = page.getByRole('region', { name: t('requalification.title') });
    await go(`/claims/${filled}`);
    await expect(told).toBeHidden();
    await rechargeWithTheft(scene);
    await expect(told).toContainText('Victims Compensation Fund');
    await expect(told).toContainText('now “Conditions are not met”');
    await expect(told).toContainText('was KZT 129,750');

    await go('/claims');
    await go(`/claims/${filled}`);
    await expect(told).toBeVisible();
    await press(t('packNews.seen'));
    await expect(told).toBeHidden();
    await go(`/claims/${filled}/review`);
    await expect(page.getByText(t('export.checking'))).toBeHidden();
    await expect(told).toBeHidden();
    expect(scene.complaints).toEqual([]);
  }));
