import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { caseFileSchema } from '../../shared/packs/caseFile.ts';
import type { CaseAnswer } from '../../shared/packs/caseAnswers.ts';
import { lawSchema } from '../../shared/packs/law.ts';
import { paperSchema } from '../../shared/packs/paper.ts';
import { laterPapers } from '../../shared/domain/laterPapers.ts';
import { factsSchema, stepsSchema, type FactDefinition } from '../../shared/packs/interview.ts';
import { documentsSchema, schemeSchema } from '../../shared/packs/scheme.ts';
import { words } from '../../shared/text/words.ts';
import { passphrase } from './ground.ts';
import type { Hand } from './hands/hand.ts';

const root = join(import.meta.dirname, '../..');
const cases = join(root, 'tests/fixtures/cases');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A case to take through the window: what is answered, and what the law gives for it. */
export interface JourneyCase {
  readonly file: string;
  readonly scheme: string;
  /** As the window says it in English. */
  readonly expectedSum: string;
}

/** 120(3-1)(1) stands on the first list, of 30 monthly indices; the index of 2026 is 4 325 tenge (kz-2.md, L1_v5). */
export const kazakhCase: JourneyCase = {
  file: 'kz-mother-for-child.json',
  scheme: 'fund',
  expectedSum: 'KZT 129,750',
};

/** 700 000 asked for moral harm, which has no ceiling (kg.md §1.3), and losses of 44 840.50, less 5 000 received. */
export const kyrgyzCase: JourneyCase = {
  file: 'kg-mother-for-child.json',
  scheme: 'petition',
  expectedSum: 'KGS 739,840.50',
};

/** The case and what its pack asks, as the journey reads them. */
function readCase({ file, scheme, expectedSum }: JourneyCase) {
  const caseFile = caseFileSchema.parse(readJson(join(cases, file)));
  const pack = join(root, 'assets/packs', caseFile.jurisdiction);
  const { papers, ...route } = schemeSchema.parse(readJson(join(pack, 'schemes', `${scheme}.json`)));
  return {
    caseFile,
    expectedSum,
    route,
    facts: factsSchema.parse(readJson(join(pack, 'facts.json'))),
    steps: stepsSchema.parse(readJson(join(pack, 'steps.json'))).steps,
    documents: documentsSchema.parse(readJson(join(pack, 'documents.json'))),
    heads: lawSchema.parse(readJson(join(pack, 'law.json'))).heads,
    papers: papers
      .filter(paper => !laterPapers(route).includes(paper))
      .map(paper => paperSchema.parse(readJson(join(pack, 'papers', `${paper}.json`)))),
  };
}

const t = words('en');

/** A machine under load sets, proves and bundles for a while, in milliseconds. */
const exportAtMost = 120_000;

export interface Travel {
  readonly page: Page;
  readonly hand: Hand;
  /** Takes the files where this carrier puts them, and gives their names and bytes. */
  readonly takeFiles: () => Promise<ReadonlyMap<string, Buffer>>;
}

interface Journey extends Travel {
  readonly told: ReturnType<typeof readCase>;
  /** Facts that were answered so far. */
  readonly answered: Set<string>;
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
  const { page, hand, told } = journey;
  const { jurisdiction, answers } = told.caseFile;
  await arriveAt(page, t('claimList.title'));
  await hand.press('link', t('claimList.start'));
  await arriveAt(page, t('newClaim.title'));
  // Kazakhstan stands first.
  await hand.choose('country', jurisdiction === 'kz' ? 'country' : `country-${jurisdiction}`);
  for (const fact of ['case.claimFor', 'case.actsThrough']) {
    if (answers[fact] !== undefined) await answer(journey, fact);
  }
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

async function answer({ page, hand, told, answered }: Journey, fact: string): Promise<void> {
  const [definition, given] = [told.facts[fact], told.caseFile.answers[fact]];
  if (definition === undefined || given === undefined) throw new Error(`the case says nothing of ${fact}`);
  await expect(page.locator(`[id="${fact}"]`)).toBeVisible();
  await enter(hand, fact, definition, given);
  answered.add(fact);
}

/** The questions on the page that the case answers, in their order. */
async function questionsShown({ page, told }: Journey): Promise<readonly string[]> {
  const ids = await page.locator('main [id]').evaluateAll(elements => elements.map(({ id }) => id));
  return ids.filter(id => told.caseFile.answers[id] !== undefined);
}

/** Answers one step, whose answers may bring further questions, and goes on. */
async function answerStep(journey: Journey): Promise<void> {
  const { page, hand } = journey;
  const here = page.url();
  const answered = new Set<string>();
  await expect(async () => {
    for (;;) {
      const next = (await questionsShown(journey)).find(fact => !answered.has(fact));
      if (next === undefined) break;
      await answer(journey, next);
      answered.add(next);
    }
    await hand.press('button', t('step.save'));
    // Saved, or refused for a question that came with an answer: to press again before either is known would press on the next page.
    await expect.poll(async () => page.url() !== here || (await page.getByRole('alert').isVisible())).toBe(true);
    await expect(page).not.toHaveURL(here, { timeout: 1500 });
  }).toPass({ timeout: 120_000 });
}

async function answerAllSteps(journey: Journey): Promise<void> {
  const { page, hand, told } = journey;
  const first = told.steps[0]?.title.en ?? '';
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

/** Some questions come only with a route. */
async function answerWhatTheRouteAsks(journey: Journey): Promise<void> {
  const { page, hand, told, answered } = journey;
  for (const { title, asks } of told.steps) {
    const isNew = asks.some(fact => told.caseFile.answers[fact] !== undefined && !answered.has(fact));
    if (!isNew || !(await page.getByRole('link', { name: title.en ?? '', exact: true }).isVisible())) continue;
    await hand.press('link', title.en ?? '');
    await expect(page.locator('main h1')).toBeFocused();
    await answerStep(journey);
    if (!page.url().includes('/step/')) continue;
    await hand.press('link', t('claim.tasks'));
    await arriveAt(page, 'Aspen');
  }
}

async function enterLosses({ page, hand, told }: Journey): Promise<void> {
  const { losses = [], payments = [] } = told.caseFile;
  if (losses.length + payments.length === 0) return;
  const enterOne = async (
    kind: 'loss' | 'payment',
    amount: string,
    day: string | undefined,
    name: () => Promise<void>,
  ) => {
    await hand.press('link', t(`losses.add.${kind}`));
    await arriveAt(page, t(`losses.title.${kind}`));
    await name();
    await hand.type('minor', amount);
    const [year = '', month = '', date = ''] = day?.split('-') ?? [];
    if (day !== undefined) await hand.typeDay('day', date, month, year);
    await hand.press('button', t('losses.save'));
    await arriveAt(page, t('losses.title'));
  };
  await hand.press('link', t('task.losses'));
  await arriveAt(page, t('losses.title'));
  for (const { head, amount, incurredOn } of losses) {
    await enterOne('loss', amount, incurredOn, () => hand.select('what', told.heads[head]?.label.en ?? ''));
  }
  for (const { source, amount, receivedOn } of payments) {
    await enterOne('payment', amount, receivedOn, () => hand.type('what', source));
  }
  await hand.press('link', t('claim.tasks'));
  await arriveAt(page, 'Aspen');
}

/** What the lawyer writes from the record, with file and page. */
async function writeBlocks({ page, hand, told }: Journey): Promise<void> {
  for (const paper of told.papers) {
    const blocks = paper.kind === 'drafted' ? paper.blocks.filter(({ kind }) => kind === 'lawyer') : [];
    // Nothing is written for a paper that does not apply here.
    if (!blocks.some(block => 'id' in block && told.caseFile.blocks?.[block.id] !== undefined)) continue;
    await hand.press('link', t('task.written', { paper: paper.title.en ?? '' }));
    await arriveAt(page, t('written.title'));
    for (const block of blocks) {
      const written = 'id' in block ? told.caseFile.blocks?.[block.id] : undefined;
      if (!('id' in block) || written === undefined) continue;
      await hand.type(block.id, written.text);
      await hand.type(`${block.id}-file`, written.file ?? '');
      await hand.type(`${block.id}-page`, written.page ?? '');
    }
    await hand.press('button', t('step.save'));
    await arriveAt(page, 'Aspen');
  }
}

async function addDocuments({ page, hand, told: { caseFile, documents } }: Journey): Promise<void> {
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

async function chooseRoute({ page, hand, told: { route, expectedSum } }: Journey): Promise<void> {
  await hand.press('link', t('task.routes'));
  await arriveAt(page, t('routes.title'));
  await hand.press('link', t('routes.detailOf', { name: route.label.en ?? '' }));
  await arriveAt(page, route.label.en ?? '');
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

/** From an empty workspace to the application as files, the same for every hand, every carrier and every country. */
export async function takeMainJourney(travel: Travel, chosen: JourneyCase): Promise<void> {
  const journey: Journey = { ...travel, told: readCase(chosen), answered: new Set() };
  await createWorkspace(journey);
  await startClaim(journey);
  await answerAllSteps(journey);
  await enterLosses(journey);
  await chooseRoute(journey);
  await answerWhatTheRouteAsks(journey);
  await writeBlocks(journey);
  await addDocuments(journey);
  await exportFiles(journey);
  const files = await journey.takeFiles();
  const papers = [...files].filter(([name]) => name.endsWith('.pdf'));
  expect(papers.length).toBeGreaterThanOrEqual(2);
  for (const [name, bytes] of papers) expect(bytes.subarray(0, 5).toString(), name).toBe('%PDF-');
}
