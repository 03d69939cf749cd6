import { expect } from '@playwright/test';
import { routes } from '../../renderer/routes.ts';
import type { Scene } from './scene.ts';
import type { Place } from './screenStates.ts';
import type { ScreenState, StateKind } from './screenState.ts';

const pathOf = (place: Place): string | undefined => routes.find(({ id }) => id === place)?.path;

/** The address of a route in a claim that is not there. */
const lostAddress = (path: string): string =>
  path
    .replace(':claimId', 'nobody')
    .replaceAll(/\/:\w+\?/g, '')
    .replaceAll(/:\w+/g, 'nothing');

/** After four and a half minutes without a key or a click. */
const aboutToLock: ScreenState = {
  name: 'dialog: about to lock',
  reach: async ({ page, t }) => {
    await page.keyboard.press('F6');
    await page.clock.runFor('04:30');
    await expect(page.getByRole('button', { name: t('idle.stay') })).toBeFocused();
  },
};

const covered: ScreenState = {
  name: 'covered',
  reach: async ({ page, t }) => {
    await page.keyboard.press('Control+Shift+KeyH');
    await expect(page.getByRole('button', { name: t('cover.show') })).toBeFocused();
    await expect(page).toHaveTitle(t('cover.windowTitle'));
  },
};

/** Shows again what `covered` hid. */
export const uncover = async ({ page, t }: Scene): Promise<void> => {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: t('cover.show') })).toBeHidden();
};

/** Closes what `aboutToLock` opened. */
export const stay = async ({ page, t }: Scene): Promise<void> => {
  await page.getByRole('button', { name: t('idle.stay') }).click();
  await expect(page.getByRole('button', { name: t('idle.stay') })).toBeHidden();
};

/** What may happen at any place of an open workspace, for the places that have no such state of their own. */
export function commonState(place: Place, kind: StateKind): ScreenState | undefined {
  const path = pathOf(place);
  if (path === undefined) return undefined;
  if (kind === 'dialog') return aboutToLock;
  if (kind === 'covered') return covered;
  if (kind !== 'error' || !path.includes(':claimId')) return undefined;
  return {
    name: 'error: no such claim',
    reach: async ({ page, go, t }) => {
      await go(lostAddress(path));
      await expect(page.getByRole('heading', { level: 1, name: t('failure.title') })).toBeVisible();
    },
  };
}

/** Kinds of state that a place cannot be in, and why. */
export const impossible: Readonly<Partial<Record<Place, Partial<Record<StateKind, string>>>>> = {
  start: {
    dialog: 'nothing is open that could be locked',
    covered: 'nothing of a claim can be seen',
  },
  claims: { error: 'nothing is typed that could be wrong, and no address names what could be missing' },
  deadlines: { error: 'nothing is typed that could be wrong, and no address names what could be missing' },
  family: { empty: 'a page is made of whatever is known' },
};
