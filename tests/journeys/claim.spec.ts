import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchHost } from '../support/launchHost.ts';
import { layGround, passphrase, today } from './ground.ts';
import { withScene, type Scene } from './scene.ts';
import { words } from '../../shared/text/words.ts';

const t = words('en');
const field = ({ page }: Pick<Scene, 'page'>, fact: string) => page.locator(`[id="${fact}"]`);
const picture = readFileSync(join(import.meta.dirname, '../fixtures/cases/evidence/recognition-ruling.png'));

async function lockAndUnlock({ page, press }: Scene): Promise<void> {
  await press(t('frame.lock'));
  await page.locator('#passphrase').fill(passphrase);
  await press(t('unlock.action'));
}

test('what is typed is there again after the workspace was locked', () =>
  withScene('claims', 'en', async scene => {
    await scene.go(`/claims/${scene.empty}/step/bank`);
    await field(scene, 'bank.hasAccount').check();
    await field(scene, 'bank.holder').pressSequentially('Серікова Д');
    await lockAndUnlock(scene);
    await expect(field(scene, 'bank.holder')).toHaveValue('Серікова Д');
    expect(scene.complaints).toEqual([]);
  }));

test('what is typed is there again after the program ended', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-draft-'));
  const workspaceFolder = join(folder, 'workspace');
  try {
    layGround('claims', workspaceFolder);
    const open = async () => {
      const window = await launchHost({ workspaceFolder, today, ownProcess: true });
      const { page } = window;
      await page.locator('#passphrase').fill(passphrase);
      await page.getByRole('button', { name: t('unlock.action') }).click();
      await page.getByRole('link', { name: 'Birch' }).click();
      await page.getByRole('link', { name: 'Recognition as a victim', exact: true }).click();
      return window;
    };
    const first = await open();
    await field(first, 'recognition.recognised').check();
    await field(first, 'recognition.date').fill('7');
    // A kept “7.” told that all was saved before: only the answer to this draft tells that it is.
    const draftKept = first.page.waitForResponse(answer => answer.request().postData()?.includes('"7.9') ?? false);
    await first.page.locator('[id="recognition.date-month"]').fill('9');
    await first.page.keyboard.press('Tab');
    await draftKept;
    await expect(first.page.getByText(t('save.saved'))).toBeVisible();
    await first.close();

    const second = await open();
    await expect(field(second, 'recognition.date')).toHaveValue('7');
    await expect(second.page.locator('[id="recognition.date-month"]')).toHaveValue('9');
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('provisions are found by name or typed whole, and only asked circumstances are asked', () =>
  withScene('claims', 'en', async scene => {
    const { page, press, go, empty } = scene;
    await go(`/claims/${empty}/step/offences`);
    await press(t('step.toQuestions'));
    const box = field(scene, 'case.offences');
    await box.fill('120(3-1)(1)');
    await box.press('Enter');
    await expect(page.getByText('Article 120(3-1)(1)')).toBeVisible();
    await expect(box).toHaveValue('');
    await expect(page.getByRole('group', { name: /criminal group/i })).toBeHidden();

    await box.fill('116(3)');
    await box.press('ArrowDown');
    await box.press('Enter');
    const group = page.getByRole('group', { name: /criminal group/i });
    await group.getByLabel(t('common.yes')).check();
    await page.locator('[id="incident.date"]').fill('18.1.2026');
    await press(t('step.save'));
    await expect(page.locator('main h1')).not.toHaveText('Legal qualification');

    await go(`/claims/${empty}/review`);
    await expect(page.getByText('120(3-1)(1); 116(3)')).toBeVisible();
  }));

test('a file is taken in, refused twice and taken out again', () =>
  withScene('claims', 'en', async scene => {
    const { page, press, go, empty } = scene;
    await go(`/claims/${empty}/documents`);
    const ruling = page.locator('#document-recognitionRuling');
    const file = { name: 'ruling.png', mimeType: 'image/png', buffer: picture };
    await ruling.locator('input[type=file]').setInputFiles(file);
    await expect(ruling.getByText(t('documents.state.added', { count: 1 }))).toBeVisible();
    await ruling.locator('input[type=file]').setInputFiles(file);
    await expect(
      page.getByText(t('documents.duplicate', { name: 'Ruling that recognises the victim, copy' })),
    ).toBeVisible();
    await press(t('documents.removeFile', { name: 'ruling.png' }));
    await expect(ruling.getByText(t('documents.state.mayBeNeeded'))).toBeVisible();
    await press(t('documents.markAskedFor', { name: 'Ruling that recognises the victim, copy' }));
    await expect(ruling.getByText(t('documents.state.asked', { day: '12.03.2026' }))).toBeVisible();
  }));

test('a blocker leads to the very field, and saving leads back to the review', () =>
  withScene('claims', 'en', async scene => {
    const { page, press, go, filled } = scene;
    await go(`/claims/${filled}/step/addressee`);
    await field(scene, 'fund.addressee').fill('');
    await page.locator('[id="fund.addressee-not-known"]').check();
    await expect(page.getByText(t('save.saved'))).toBeVisible();
    await go(`/claims/${filled}/review`);
    await page
      .getByRole('link', { name: /^Answer this question/ })
      .first()
      .click();
    await expect(field(scene, 'fund.addressee')).toBeFocused();
    await page.keyboard.type('Следственный отдел города Семей');
    await press(t('step.save'));
    await expect(page.getByRole('heading', { level: 1, name: t('review.title') })).toBeFocused();
    await expect(page.getByText(t('review.nothingStops'))).toBeVisible();
  }));

test('a changed early answer names what it sets aside', () =>
  withScene('claims', 'en', async scene => {
    const { page, go, filled } = scene;
    await go(`/claims/${filled}/step/who`);
    await page.getByRole('group', { name: 'Who applies?' }).getByRole('radio').first().check();
    await expect(page.getByText(t('step.setAsideKept'))).toBeVisible();
  }));

test('the papers are made, proved and offered', () =>
  withScene('claims', 'en', async scene => {
    const { page, press, go, filled } = scene;
    await go(`/claims/${filled}/export`);
    await expect(page.getByRole('heading', { name: t('export.make') })).toBeVisible();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await press(t('export.makePdf'));
    await expect(page.getByRole('heading', { name: t('export.pdfMade') })).toBeFocused();
    await press(t('export.handOver'));
    const downloading = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /^Download .*\.pdf$/ })
      .first()
      .click();
    const download = await downloading;
    expect(
      readFileSync(await download.path())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(scene.complaints).toEqual([]);
  }));

test('a claim that a newer pack changes says so in the list and on its page, until it was seen', () =>
  withScene('claims', 'en', async scene => {
    const { page, go, updated } = scene;
    await expect(page.getByRole('row', { name: 'Cedar' }).getByText(t('packNews.tag'))).toBeVisible();
    await expect(page.getByText(t('packNews.tag'))).toHaveCount(1);

    await go(`/claims/${updated}`);
    const news = page.getByRole('region', { name: t('packNews.title') });
    await expect(news).toContainText('was KZT 120,000');
    await expect(news).toContainText('now KZT 129,750');
    await news.getByRole('button', { name: t('packNews.seen') }).click();
    await expect(news).toBeHidden();

    await go('/claims');
    await expect(page.getByText(t('packNews.tag'))).toHaveCount(0);
    expect(scene.complaints).toEqual([]);
  }));
