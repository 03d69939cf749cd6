import { expect, it } from 'vitest';
import { recordAccess, type Access } from '../../../electron/services/store/accessLog.ts';
import { recordView } from '../../../electron/services/store/recordView.ts';
import { openTables } from '../../support/openTables.ts';

const opened: Access = { at: '2026-03-12T09:00:00.000Z', actor: 'slot1', action: 'claims.open', claimId: 'one' };
const at = (time: string) => `2026-03-12T${time}.000Z`;

/** How many lines two views come to, with something between them perhaps. */
function linesOf(second: Partial<Access>, between?: Access): number {
  const database = openTables();
  recordView(database, opened);
  if (between !== undefined) recordAccess(database, between);
  recordView(database, { ...opened, ...second });
  return database.prepare<[], number>("SELECT count(*) FROM access_log WHERE action LIKE '%.open'").pluck().get() ?? 0;
}

it.each<[string, Partial<Access>, number]>([
  ['in the same second', {}, 1],
  ['within ten minutes', { at: at('09:09:59') }, 1],
  ['ten minutes later', { at: at('09:10:00') }, 2],
  ['by somebody else', { actor: 'slot2' }, 2],
  ['of another claim', { claimId: 'two' }, 2],
  ['of another document', { details: { evidence: 'e1' } }, 2],
  ['with the clock set back', { at: at('08:59:59') }, 2],
])('what is looked at again %s makes one more line or none', (_, second, lines) => {
  expect(linesOf(second)).toBe(lines);
});

it('tells a view again after the workspace was opened again', () => {
  expect(linesOf({}, { at: opened.at, actor: 'slot1', action: 'store.unlock' })).toBe(2);
});

it('ends no visit by what is done in it', () => {
  expect(linesOf({ at: at('09:05:00') }, { ...opened, action: 'claims.apply' })).toBe(1);
});
