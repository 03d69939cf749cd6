import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ClaimId } from '../../shared/domain/claim.ts';
import type { WindowLanguage } from '../../shared/text/windowLanguage.ts';
import { words, type Words } from '../../shared/text/words.ts';
import { launchHost } from '../support/launchHost.ts';
import { layGround, passphrase, today, type Ground, type SeededClaims } from './ground.ts';

/** An open window in one language, and the words to find things by. */
export interface Scene {
  readonly page: Page;
  readonly language: WindowLanguage;
  readonly t: Words;
  readonly empty: ClaimId;
  readonly filled: ClaimId;
  readonly kyrgyz: ClaimId;
  readonly refused: ClaimId;
  readonly petition: ClaimId;
  readonly awarded: ClaimId;
  readonly updated: ClaimId;
  readonly complaints: readonly string[];
  readonly workspaceFolder: string;
  /** Goes to a place by its address and waits until its heading has the focus. */
  readonly go: (path: string) => Promise<void>;
  readonly press: (button: string) => Promise<void>;
}

export const laptop = { width: 1366, height: 768 };
/** The same window at 200 %. */
export const laptopAtDouble = { width: 683, height: 384 };

const noClaim = 'none' as ClaimId;

type Act = (scene: Scene) => Promise<void>;

/** Seeds a workspace, opens the window on it, runs `act` and removes everything again. */
export function withScene(ground: Ground, language: WindowLanguage, act: Act): Promise<void> {
  return withDays(ground, language, [[today, act]]);
}

/** As `withScene`, in a window whose clock is the test's to move. It is from the start: a timer set before would see the moved clock jump. */
export function withClock(ground: Ground, language: WindowLanguage, act: Act): Promise<void> {
  return withDays(ground, language, [[today, act]], true);
}

/** As `withScene`, over several days: on each of them the window is opened anew on the same workspace. */
export async function withDays(
  ground: Ground,
  language: WindowLanguage,
  days: readonly (readonly [day: string, act: Act])[],
  ownsClock = false,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-scene-'));
  const workspaceFolder = join(folder, 'workspace');
  try {
    const claims = layGround(ground, workspaceFolder);
    for (const [day, act] of days) await actOn(day, { workspaceFolder, ground, language, claims, ownsClock }, act);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Stage {
  readonly workspaceFolder: string;
  readonly ground: Ground;
  readonly language: WindowLanguage;
  readonly claims: SeededClaims | undefined;
  readonly ownsClock: boolean;
}

/** One day: the window opens, is unlocked where there is a workspace, and closes. */
async function actOn(
  day: string,
  { workspaceFolder, ground, language, claims, ownsClock }: Stage,
  act: Act,
): Promise<void> {
  const context = { viewport: laptop, locale: language };
  const window = await launchHost({ workspaceFolder, today: day, context, ownsClock });
  const { page, complaints } = window;
  const t = words(language);
  const scene: Scene = {
    page,
    language,
    t,
    empty: claims?.empty ?? noClaim,
    filled: claims?.filled ?? noClaim,
    kyrgyz: claims?.kyrgyz ?? noClaim,
    refused: claims?.refused ?? noClaim,
    petition: claims?.petition ?? noClaim,
    awarded: claims?.awarded ?? noClaim,
    updated: claims?.updated ?? noClaim,
    complaints,
    workspaceFolder,
    go: async path => {
      await page.evaluate(to => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        location.hash = to;
      }, path);
      await expect(page.locator('main h1')).toBeFocused();
    },
    press: name => page.getByRole('button', { name, exact: true }).first().click(),
  };
  try {
    if (ground !== 'nothing' && ground !== 'locked') {
      await page.getByLabel(t('unlock.passphrase'), { exact: true }).fill(passphrase);
      await scene.press(t('unlock.action'));
      // Every claim is assessed anew when the list opens; a machine under load takes a while.
      await expect(page.getByRole('heading', { level: 1, name: t('claimList.title') })).toBeFocused();
    }
    await act(scene);
  } finally {
    await window.close();
  }
}
