import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { stepsSchema } from '../../shared/packs/interview.ts';
import { catalogues, languageNames, type WindowLanguage } from '../../shared/text/windowLanguage.ts';
import { words } from '../../shared/text/words.ts';
import { launchHost } from '../support/launchHost.ts';
import { layGround, today } from './ground.ts';
import { withScene } from './scene.ts';
import { speak } from './speak.ts';

const packs = join(import.meta.dirname, '../../assets/packs');
const holder = (page: Page) => page.locator('[id="bank.holder"]');

test('a language chosen in the middle of a claim keeps the place and the half-typed text', () =>
  withScene('claims', 'en', async ({ page, go, empty, complaints }) => {
    await go(`/claims/${empty}/step/bank`);
    await page.locator('[id="bank.hasAccount"]').check();
    await holder(page).pressSequentially('Серікова Д');
    await go('/settings');
    await page.getByRole('radio', { name: languageNames.kk }).check();
    await expect(page.getByRole('heading', { level: 1, name: words('kk')('settings.title') })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toHaveText(words('kk')('translation.draftMeans'));
    await page.goBack();
    await expect(holder(page)).toHaveValue('Серікова Д');
    await expect(page.getByRole('button', { name: words('kk')('step.save') })).toBeVisible();
    expect(complaints).toEqual([]);
  }));

test('a language that changes under the hand keeps the focus, the place in the text and the answers', () =>
  withScene('claims', 'en', async ({ page, go, empty, t }) => {
    await go(`/claims/${empty}/step/bank`);
    await page.locator('[id="bank.hasAccount"]').check();
    await holder(page).pressSequentially('Серкова');
    for (let steps = 0; steps < 4; steps++) await page.keyboard.press('ArrowLeft');
    await speak(page, 'kk');
    await expect(holder(page)).toBeFocused();
    await page.keyboard.type('і');
    await expect(holder(page)).toHaveValue('Серікова');
    await speak(page, 'ky');
    await expect(page.getByRole('button', { name: words('ky')('step.save') })).toBeVisible();
    await expect(holder(page)).toHaveValue('Серікова');
    await expect(page.locator('[id="bank.hasAccount"]')).toBeChecked();
    await speak(page, 'en');
    await page.getByRole('link', { name: t('step.saveLater') }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Birch' })).toBeFocused();
    await go(`/claims/${empty}/step/bank`);
    await expect(holder(page)).toHaveValue('Серікова');
  }));

test('an error stays where it is and speaks the new language', () =>
  withScene('claims', 'en', async ({ page, go, empty, t, press }) => {
    await go(`/claims/${empty}/step/who`);
    await press(t('step.save'));
    await expect(page.getByRole('alert')).toContainText(t('common.errorSummary'));
    await speak(page, 'ky');
    await expect(page.getByRole('alert')).toContainText(words('ky')('common.errorSummary'));
    await expect(page.getByRole('alert')).toContainText(words('ky')('issue.chooseOne'));
    await expect(page.getByRole('alert')).not.toContainText(t('issue.chooseOne'));
  }));

test('each line of what stops the export changes its language, also where two ask alike of different people', () =>
  withScene('claims', 'en', async ({ page, go, kyrgyz }) => {
    await go(`/claims/${kyrgyz}/review`);
    const lines = page.getByRole('listitem').filter({ hasText: 'Answer this question: Address' });
    await expect(lines).toHaveCount(2);
    const every = await page.getByRole('main').getByRole('listitem').count();
    await speak(page, 'ky');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(every);
    await expect(lines).toHaveCount(0);
  }));

test('the language that was chosen is there at the next start, before anything opens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'redress-language-'));
  const workspaceFolder = join(folder, 'workspace');
  try {
    layGround('locked', workspaceFolder);
    const first = await launchHost({ workspaceFolder, today, ownProcess: true });
    await first.page.getByRole('button', { name: languageNames.ky }).click();
    await expect(first.page.getByRole('heading', { name: words('ky')('unlock.title') })).toBeVisible();
    await first.close();
    const second = await launchHost({ workspaceFolder, today, ownProcess: true });
    await expect(second.page.getByRole('heading', { name: words('ky')('unlock.title') })).toBeVisible();
    await expect(second.page.locator('html')).toHaveAttribute('lang', 'ky');
    await second.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The Russian of every wording in a pack that has none in a language, but for words that the window has too. */
function russianOnly(jurisdiction: string, language: WindowLanguage): readonly string[] {
  const collect = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    const text = value as Readonly<Record<string, unknown>>;
    const own = typeof text['ru'] === 'string' && text[language] === undefined ? [text['ru']] : [];
    return [...own, ...Object.values(value).flatMap(collect)];
  };
  const ours = new Set(Object.values<unknown>(catalogues[language]).map(String));
  const folder = join(packs, jurisdiction);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.json') && !name.startsWith('scenarios'))
    .flatMap(name => collect(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .filter(text => !ours.has(text));
}

/** Texts on the page that are Russian and not marked so, and how many are marked. */
const seekRussian = (page: Page, texts: readonly string[]) =>
  page.evaluate(known => {
    const russian = new Set(known);
    const found = { unmarked: new Array<string>(), marked: 0 };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? '';
      if (!russian.has(text)) continue;
      if (walker.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang') === 'ru') found.marked += 1;
      else found.unmarked.push(text);
    }
    return found;
  }, texts);

/** The pages of a claim on which its pack speaks. */
function claimPages(jurisdiction: string, scheme: string): readonly string[] {
  const { steps } = stepsSchema.parse(JSON.parse(readFileSync(join(packs, jurisdiction, 'steps.json'), 'utf8')));
  const places = ['', '/documents', '/routes', `/amount/${scheme}`, '/review', '/export'];
  return [...places, ...steps.map(({ id }) => `/step/${id}`)];
}

for (const [jurisdiction, scheme, language] of [
  ['kz', 'fund', 'ky'],
  ['kg', 'petition', 'kk'],
] as const) {
  test(`what the pack ${jurisdiction} says in Russian alone is marked as Russian in ${language}`, () =>
    withScene('claims', language, async ({ page, go, filled, kyrgyz }) => {
      const claim = jurisdiction === 'kz' ? filled : kyrgyz;
      const texts = russianOnly(jurisdiction, language);
      let marked = 0;
      for (const path of claimPages(jurisdiction, scheme)) {
        await go(`/claims/${claim}${path}`);
        const found = await seekRussian(page, texts);
        expect.soft(found.unmarked, path).toEqual([]);
        marked += found.marked;
      }
      expect(marked).toBeGreaterThan(30);
    }));
}
