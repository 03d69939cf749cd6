import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { words } from '../../shared/text/words.ts';
import { countOf } from '../support/hardCounts.ts';
import { launchDouble, type DoubledApp } from '../support/launchDouble.ts';
import { hostileTexts } from './hostileTexts.ts';

// Everything a person can type or bring, hostile, in the real window over Chromium: nothing of it may run or reach out.

const passphrase = 'three copper kettles';
const today = '2026-03-12';
const t = words('en');
/** Claims with a hostile title each, and the places visited at most. */
const titlesAtMost = countOf({ small: 8, full: 40 });
const placesAtMost = countOf({ small: 40, full: 80 });

async function call<T>(app: DoubledApp, name: string, request: object): Promise<T> {
  const reply = await app.page.evaluate(([method, asked]) => window.bridge?.call(method, asked), [
    name,
    request,
  ] as const);
  expect(reply, name).toMatchObject({ ok: true });
  return (reply as { value: T }).value;
}

interface Pack {
  readonly facts: Readonly<Record<string, { readonly kind: string }>>;
  readonly documents: Readonly<Record<string, unknown>>;
}
interface Opened {
  readonly revision: number;
  readonly claim: { readonly claimId: string };
}

/** Texts of at most so many letters, with as many payloads in each as fit. */
function* packTexts(most: number): Generator<string> {
  let text = '';
  for (const payload of hostileTexts) {
    if (text.length + payload.length > most) {
      if (text !== '') yield text;
      text = '';
    }
    if (payload.length <= most) text += `${payload} `;
  }
  yield text;
}

/** A claim in which every text is hostile, and one more for each title. Gives the first's id. */
async function fillWorkspace(app: DoubledApp): Promise<string> {
  await call(app, 'store.create', { passphrase });
  const titles = [...packTexts(79)].slice(0, titlesAtMost);
  for (const title of titles) await call(app, 'claims.create', { jurisdiction: 'kz', title, answers: {} });
  const { facts, documents } = await call<Pack>(app, 'packs.get', { jurisdiction: 'kz' });
  const texts = [...packTexts(400)];
  const ofText = ['name', 'text', 'longText', 'address'];
  const textFacts = Object.entries(facts).flatMap(([id, { kind }]) => (ofText.includes(kind) ? [id] : []));
  expect(textFacts.length).toBeGreaterThan(10);
  const answers = Object.fromEntries(textFacts.map((id, at) => [id, { type: 'text', text: texts[at % texts.length] }]));
  const opened = await call<Opened>(app, 'claims.create', { jurisdiction: 'kz', title: titles[0], answers });
  const { claimId } = opened.claim;
  const uploaded = await app.page.evaluate(async () => {
    const png = Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
      letter => letter.charCodeAt(0),
    );
    const answer = await fetch('/files', { method: 'POST', body: png });
    return ((await answer.json()) as { value: object }).value;
  });
  const [document] = Object.keys(documents);
  const evidence = { ...uploaded, document, fileName: [...packTexts(250)][0], addedOn: '2026-03-12' };
  await call(app, 'claims.apply', {
    claimId,
    revision: opened.revision,
    changes: [
      { kind: 'attachEvidence', evidence },
      ...textFacts.slice(0, 3).map(id => ({ kind: 'draft', fact: id, text: hostileTexts.join(' ') })),
    ],
  });
  return claimId;
}

/** Every place of the claim and of the workspace that links lead to. */
async function visitEverything(app: DoubledApp, start: readonly string[]): Promise<number> {
  const { page } = app;
  const places = new Set(start);
  for (const place of places) {
    if (places.size > placesAtMost) break;
    await page.evaluate(to => {
      location.hash = to;
    }, place);
    await expect(page.locator('main h1')).toBeVisible();
    const links = await page
      .locator('a[href^="#/"]')
      .evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''));
    for (const link of links) places.add(link.slice(1));
  }
  return places.size;
}

test('no text of a claim runs or reaches out, wherever it is shown', async () => {
  expect(hostileTexts.length).toBeGreaterThanOrEqual(200);
  const folder = mkdtempSync(join(tmpdir(), 'redress-hostile-'));
  try {
    const first = await launchDouble({ folder, today });
    const claimId = await fillWorkspace(first);
    await first.close();
    const app = await launchDouble({ folder, today });
    try {
      await app.page.evaluate(() => {
        const page = document.documentElement;
        const mark = () => page.toggleAttribute('data-hit', true);
        Object.assign(window, { hit: mark, alert: mark });
      });
      await app.page.getByLabel(t('unlock.passphrase'), { exact: true }).fill(passphrase);
      await app.page.getByRole('button', { name: t('unlock.action'), exact: true }).click();
      await expect(app.page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeVisible();
      expect(await visitEverything(app, [`/claims/${claimId}`, '/claims'])).toBeGreaterThan(20);
      expect(await app.page.evaluate(() => document.documentElement.hasAttribute('data-hit'))).toBe(false);
      const reaching = /request cancelled|network attempt|navigation|window\.open/;
      expect((await app.ask('records', null)).filter(({ kind }) => reaching.test(kind))).toEqual([]);
      expect(app.complaints).toEqual([]);
      expect(app.log()).not.toMatch(/evil|hit\(\)|refused/);
    } finally {
      await app.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
