import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { caseFileSchema } from '../../shared/packs/caseFile.ts';
import type { CaseAnswer } from '../../shared/packs/caseAnswers.ts';
import { factsSchema, stepsSchema, type FactDefinition } from '../../shared/packs/interview.ts';
import { documentsSchema, schemeSchema } from '../../shared/packs/scheme.ts';
import { words } from '../../shared/text/words.ts';
import { passphrase } from './ground.ts';
import type { Hand } from './hands/hand.ts';

const root = join(import.meta.dirname, '../..');
const cases = join(root, 'tests/fixtures/cases');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const readPack = (file: string): unknown => readJson(join(root, 'assets/packs/kz', file));

const facts = factsSchema.parse(readPack('facts.json'));
const { steps } = stepsSchema.parse(readPack('steps.json'));
const documents = documentsSchema.parse(readPack('documents.json'));
const fund = schemeSchema.parse(readPack('schemes/fund.json'));
const caseFile = caseFileSchema.parse(readJson(join(cases, 'kz-mother-for-child.json')));

/** 120(3-1)(1) stands on the first list, of 30 monthly indices; the index of 2026 is 4 325 tenge (kz-2.md, L1_v5). */
const expectedSum = 'KZT 129,750';

const t = words('en');

/** A machine under load sets, proves and bundles for a while, in milliseconds. */
const exportAtMost = 120_000;

export interface Journey {
  readonly page: Page;
  readonly hand: Hand;
  /** Takes the files where this carrier puts them, and gives their names and bytes. */
  readonly takeFiles: () => Promise<ReadonlyMap<string, Buffer>>;
}

const arriveAt = (page: Page, heading: string) =>
  expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeFocused();

async function createWorkspace({ page, hand }: Journey): Promise<void> {
  await arriveAt(page, t('create.title'));
  await hand.type('passphrase', passphrase);
  await hand.type('again', passphrase);
  await hand.press('button', t('create.action'));
  await arriveAt(page, t('recovery.title'));
  await hand.tick('stored');
  await hand.press('button', t('common.continue'));
  await arriveAt(page, t('privacy.title'));
  await hand.press('button', t('privacy.action'));
}

async function startClaim(journey: Journey): Promise<void> {
  const { page, hand } = journey;
  await arriveAt(page, t('claimList.title'));
  await hand.press('link', t('claimList.start'));
  await arriveAt(page, t('newClaim.title'));
  // Kazakhstan stands first.
  await hand.choose('country', 'country');
  for (const fact of ['case.claimFor', 'case.actsThrough']) await answer(journey, fact);
  await hand.press('button', t('newClaim.action'));
  await arriveAt(page, 'Aspen');
}

async function enter(hand: Hand, fact: string, { kind, options }: FactDefinition, given: CaseAnswer): Promise<void> {
  if (typeof given === 'object') {
    for (const offence of given) await hand.find(fact, typeof offence === 'string' ? offence : offence.ref);
    return;
  }
  const text = String(given);
  if (kind === 'boolean') await hand.choose(fact, given === true ? fact : `${fact}-no`);
  else if (kind === 'choice') await hand.choose(fact, options?.[0]?.id === text ? fact : `${fact}-${text}`);
  else if (kind === 'date') {
    const [year = '', month = '', day = ''] = text.split('-');
    await hand.typeDay(fact, day, month, year);
  } else await hand.type(fact, text);
}

async function answer({ page, hand }: Journey, fact: string): Promise<void> {
  const [definition, given] = [facts[fact], caseFile.answers[fact]];
  if (definition === undefined || given === undefined) throw new Error(`the case says nothing of ${fact}`);
  await expect(page.locator(`[id="${fact}"]`)).toBeVisible();
  await enter(hand, fact, definition, given);
}

/** The questions on the page that the case answers, in their order. */
async function questionsShown(page: Page): Promise<readonly string[]> {
  const ids = await page.locator('main [id]').evaluateAll(elements => elements.map(({ id }) => id));
  return ids.filter(id => caseFile.answers[id] !== undefined);
}

/** Answers one step, whose answers may bring further questions, and goes on. */
async function answerStep(journey: Journey): Promise<void> {
  const { page, hand } = journey;
  const here = page.url();
  const answered = new Set<string>();
  await expect(async () => {
    for (;;) {
      const next = (await questionsShown(page)).find(fact => !answered.has(fact));
      if (next === undefined) break;
      await answer(journey, next);
      answered.add(next);
    }
    await hand.press('button', t('step.save'));
    await expect(page).not.toHaveURL(here, { timeout: 1500 });
  }).toPass({ timeout: 30_000 });
}

async function answerAllSteps(journey: Journey): Promise<void> {
  const { page, hand } = journey;
  const first = steps[0]?.title.en ?? '';
  await hand.press('link', first);
  for (;;) {
    await expect(page.locator('main h1')).toBeFocused();
    if (!page.url().includes('/step/')) return;
    if (await page.getByRole('button', { name: t('step.toQuestions') }).isVisible()) {
      await hand.press('button', t('step.toQuestions'));
      await expect(page.getByRole('button', { name: t('step.save') })).toBeVisible();
    }
    await answerStep(journey);
  }
}

async function addDocuments({ page, hand }: Journey): Promise<void> {
  await hand.press('link', t('task.documents'));
  await expect(page.locator('main h1')).toBeFocused();
  for (const { document, file } of caseFile.evidence ?? []) {
    const name = documents[document]?.label.en ?? '';
    await hand.giveFiles(t('documents.addFile', { name }), [join(cases, file)]);
    await expect(page.getByText(t('documents.added', { name }))).toBeVisible();
  }
  await hand.press('link', t('claim.tasks'));
  await arriveAt(page, 'Aspen');
}

async function chooseRoute({ page, hand }: Journey): Promise<void> {
  await hand.press('link', t('task.routes'));
  await arriveAt(page, t('routes.title'));
  await hand.press('link', t('routes.detailOf', { name: fund.label.en ?? '' }));
  await arriveAt(page, fund.label.en ?? '');
  await expect(page.getByText(expectedSum).first()).toBeVisible();
  await hand.press('button', t('amount.pursueAndContinue'));
  await arriveAt(page, 'Aspen');
}

async function exportFiles({ page, hand }: Journey): Promise<void> {
  await hand.press('link', t('task.review'));
  await arriveAt(page, t('review.title'));
  await expect(page.getByText(t('review.nothingStops'))).toBeVisible();
  await hand.press('link', t('review.toExport'));
  await arriveAt(page, t('export.title'));
  await expect(page.getByRole('heading', { name: t('export.make') })).toBeVisible();
  const ticks = await page.locator('input[id^="accept-"]').evaluateAll(boxes => boxes.map(({ id }) => id));
  for (const id of ticks) await hand.tick(id);
  await hand.press('button', t('export.makePdf'));
  await expect(page.getByRole('heading', { name: t('export.pdfMade') })).toBeFocused({ timeout: exportAtMost });
  await hand.press('button', t('export.handOver'));
}

/** From an empty workspace to the application as files, the same for every hand and every carrier. */
export async function takeMainJourney(journey: Journey): Promise<void> {
  await createWorkspace(journey);
  await startClaim(journey);
  await answerAllSteps(journey);
  await chooseRoute(journey);
  await addDocuments(journey);
  await exportFiles(journey);
  const files = await journey.takeFiles();
  const papers = [...files].filter(([name]) => name.endsWith('.pdf'));
  expect(papers.length).toBeGreaterThanOrEqual(2);
  for (const [name, bytes] of papers) expect(bytes.subarray(0, 5).toString(), name).toBe('%PDF-');
}
