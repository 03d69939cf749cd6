import { expect, test, type Page } from '@playwright/test';
import { liveStrings } from '../support/liveStrings.ts';
import { passphrase } from './ground.ts';
import { withScene, type Scene } from './scene.ts';

const canaries = {
  title: 'CanaryOfTitle',
  answer: 'CanaryOfAnswer',
  draft: 'CanaryOfDraft',
  name: 'Тұңғышбаева',
  document: 'scan.pdf',
  passphrase,
  newPassphrase: 'CanaryOfPassphrase',
};

/** Canaries that some text still says. */
const foundIn = (texts: readonly string[]): readonly string[] =>
  Object.entries(canaries)
    .filter(([, canary]) => texts.some(text => text.includes(canary)))
    .map(([name]) => name);

async function useEverything({ page, t, go, press, filled }: Scene): Promise<void> {
  await go('/claims/new');
  await page.locator('#country').check();
  await page.locator('[id="case.claimFor"]').check();
  await page.locator('[id="case.actsThrough"]').check();
  await page.locator('#name').fill(canaries.title);
  await press(t('newClaim.action'));
  await expect(page.getByRole('heading', { level: 1, name: canaries.title })).toBeVisible();
  await go(`/claims/${filled}/step/person`);
  await page.locator('[id="victim.fullName"]').fill(canaries.answer);
  await press(t('step.save'));
  await expect(page).not.toHaveURL(/step\/victim/);
  await go(`/claims/${filled}/documents`);
  await page
    .getByRole('button', { name: t('documents.previewFile', { name: canaries.document }) })
    .first()
    .click();
  await expect(page.getByRole('dialog').getByRole('img').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await go(`/claims/${filled}/review`);
  await go('/claims');
  await go('/settings');
  await page.locator('#passphrase').fill(canaries.newPassphrase);
  await go(`/claims/${filled}/step/personContacts`);
  await page.locator('[id="victim.address"]').fill(canaries.draft);
}

/** What the document itself says: its elements, boxes, address and title, and the addresses of what it fetched. */
const saidByDocument = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    document.documentElement.outerHTML,
    ...Array.from(document.querySelectorAll('input, textarea'), box => (box as HTMLInputElement).value),
    document.title,
    location.href,
    JSON.stringify(history.state),
    ...performance.getEntries().map(({ name }) => name),
  ]);

test('after a lock nothing of the workspace is left in the page: no answer, no name, no passphrase', async () => {
  await withScene('claims', 'en', async scene => {
    const { page } = scene;
    await useEverything(scene);
    const before = [...(await liveStrings(page)), ...(await saidByDocument(page))];
    await page.keyboard.press('Control+KeyL');
    await expect(page.locator('#passphrase')).toBeFocused();
    const after = [...(await liveStrings(page)), ...(await saidByDocument(page))];
    expect(foundIn(before)).toEqual(['title', 'answer', 'draft', 'name', 'document']);
    expect(foundIn(after)).toEqual([]);
  });
});
