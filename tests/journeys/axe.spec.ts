import { chromium, expect, test } from '@playwright/test';
import { routes } from '../../renderer/routes.ts';
import { languageNames, type WindowLanguage } from '../../shared/text/windowLanguage.ts';
import { commonState, impossible, stay, uncover } from './commonStates.ts';
import { chromiumFlags } from '../support/chromiumFlags.ts';
import { requireChromium } from '../support/findChromium.ts';
import { expectFits, findMisfits } from './expectFits.ts';
import { isFull } from '../support/hardCounts.ts';
import { findBarriers } from './findBarriers.ts';
import type { Ground } from './ground.ts';
import { withClock, type Scene } from './scene.ts';
import { screenStates, type Place } from './screenStates.ts';
import { kindOf, stateKinds, type ScreenState, type StateKind } from './screenState.ts';
import { speak } from './speak.ts';
import { restore, stretch } from './stretch.ts';

const places = Object.keys(screenStates) as Place[];
const languages = Object.keys(languageNames) as WindowLanguage[];

/** Chromium’s own note of a file that the services refuse: the window says why in words. */
const refusedFile = /^Failed to load resource: .* status of 422 /;

async function expectAccessible({ page }: Scene, where: string): Promise<void> {
  const { barriers, passes } = await findBarriers(page);
  expect(passes, `${where}: axe looked at something`).toBeGreaterThan(0);
  expect.soft(barriers, where).toEqual([]);
}

/** A longer language than any of ours, in the window's own colours and in those that a system forces on it. */
async function expectRoom({ page }: Scene, where: string): Promise<void> {
  await stretch(page);
  await expectFits(page, `${where}, 40 % longer`);
  await page.emulateMedia({ forcedColors: 'active' });
  await expectFits(page, `${where}, 40 % longer, in forced colours`);
  await page.emulateMedia({ forcedColors: 'none' });
  await restore(page);
}

const lacks = (states: readonly ScreenState[], kind: StateKind) => states.every(state => kindOf(state) !== kind);

/** The languages that a state is looked at in: one in turn, and on the long run each. */
const languagesOf = (turn: number): readonly WindowLanguage[] =>
  isFull ? languages.toReversed() : [languages.at(turn % languages.length) ?? 'en'];

/** Looks at a place in its own states, then in those that any place may be in: about to lock, covered, not to be read. */
async function walk(scene: Scene, place: Place, states: readonly ScreenState[]): Promise<void> {
  const { page } = scene;
  let turn = places.indexOf(place);
  await page.evaluate(() => {
    addEventListener('securitypolicyviolation', event => console.error('content policy', event.violatedDirective));
  });
  const look = (state: ScreenState) =>
    test.step(state.name, async () => {
      await state.reach(scene);
      await expectRoom(scene, `${place}, ${state.name}`);
      for (const language of languagesOf((turn += 1))) {
        const here = `${place}, ${state.name}, ${language}`;
        await speak(page, language);
        await expectAccessible(scene, here);
        await expectFits(page, here);
      }
      // The next state is reached by the words of the scene's own language.
      await speak(page, scene.language);
    });
  const common = (kind: StateKind) => (lacks(states, kind) ? commonState(place, kind) : undefined);
  for (const state of states) await look(state);
  const dialog = common('dialog');
  if (dialog !== undefined) {
    await look(dialog);
    await stay(scene);
  }
  const covered = common('covered');
  if (covered !== undefined) {
    await look(covered);
    await uncover(scene);
  }
  const error = common('error');
  if (error !== undefined) await look(error);
  expect(
    scene.complaints.filter(complaint => !refusedFile.test(complaint)),
    place,
  ).toEqual([]);
}

test('a text that is cut off, or longer than the window, is found', async () => {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await page.setContent(
      '<button style="width: 9rem; overflow: hidden; white-space: nowrap">Save and continue</button>',
    );
    expect(await findMisfits(page)).toEqual({ wide: 0, bar: 0, cut: [] });
    await stretch(page);
    expect((await findMisfits(page)).cut).toHaveLength(1);
    await restore(page);
    expect((await findMisfits(page)).cut).toEqual([]);
    await page.setContent('<p style="width: 200vw">Save</p>');
    expect((await findMisfits(page)).wide).toBeGreaterThan(0);
  } finally {
    await browser.close();
  }
});

test('a barrier is found', async () => {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await page.setContent('<html lang="en"><title>Claims</title><main><h1>Claims</h1><input></main></html>');
    const { barriers } = await findBarriers(page);
    expect(barriers).toEqual(['label: input']);
  } finally {
    await browser.close();
  }
});

test('every route has its states', () => {
  expect(Object.keys(screenStates).toSorted()).toEqual(['start', ...routes.map(({ id }) => id)].toSorted());
});

test('every route is looked at empty, filled, with an error, with a dialog and covered, or says why it cannot be', () => {
  for (const place of places) {
    const missing = stateKinds.filter(
      kind => lacks(screenStates[place], kind) && commonState(place, kind) === undefined,
    );
    expect(missing, place).toEqual(Object.keys(impossible[place] ?? {}));
  }
});

for (const place of places) {
  const states = screenStates[place];
  const grounds = new Set(states.map(({ over = 'claims' }): Ground => over));
  for (const ground of grounds) {
    test(`${place} over ${ground}`, async () => {
      const here = states.filter(({ over = 'claims' }) => over === ground);
      test.setTimeout(120_000 * (here.length + 3));
      await withClock(ground, 'en', scene => walk(scene, place, here));
    });
  }
}
