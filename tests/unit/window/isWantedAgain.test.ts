import { expect, it } from 'vitest';
import { isWantedAgain } from '../../../renderer/screens/useExportPlan.ts';
import { BridgeFailure } from '../../../shared/bridge/client.ts';

const cancelled = new BridgeFailure({ code: 'cancelled', details: {} });
const diskFull = new BridgeFailure({ code: 'diskFull', details: {} });

it('asks again for a plan that gave way to another one, and not without end', () => {
  expect([0, 4, 5].map(tries => isWantedAgain(tries, cancelled))).toEqual([true, true, false]);
});

it('takes any other failure for one', () => {
  expect(isWantedAgain(0, diskFull)).toBe(false);
});
