import { describe, expect, it } from 'vitest';
import { checkAtOpening } from '../../../electron/services/history/checkAtOpening.ts';
import { answerText } from '../../support/claimChanges.ts';
import { startHistory } from '../../support/startHistory.ts';

async function startWithClaims() {
  const started = await startHistory();
  const claimId = started.begin();
  const otherId = started.begin();
  for (const name of ['Aspen', 'Birch', 'Cedar']) await started.apply(claimId, [answerText('victim.fullName', name)]);
  return { ...started, claimId, otherId };
}

const altered = expect.objectContaining({ code: 'historyAltered' }) as unknown;

describe('an untouched workspace', () => {
  it('is whole, with everything counted', async () => {
    const { history, claimId, database } = await startWithClaims();
    history.explain({ claimId, of: 2, why: 'Heard again' });
    const lines = database.prepare<[], number>('SELECT count(*) FROM access_log').pluck().get();
    expect(history.check()).toEqual({ state: 'whole', read: 'everything', claims: 2, entries: 6, lines });
    expect(history.checkHeads()).toEqual({ accessLog: false, claims: [] });
  });

  it('stays whole when a claim is deleted', async () => {
    const { claims, history, claimId, store } = await startWithClaims();
    await claims.remove(claimId);
    expect(history.check()).toMatchObject({ state: 'whole', claims: 1 });
    expect(history.checkHeads()).toEqual({ accessLog: false, claims: [] });
    store.lock();
  });
});

describe('what was done to a history behind the program is named', () => {
  // The claim's entries are 1 to 4. `isSeenAtOnce` where the ends alone tell.
  it.each([
    ['an entry changed', `UPDATE journal SET changes = replace(changes, 'Birch', 'Elder')`, [3, 'changed'], false],
    [
      'an entry given another day',
      `UPDATE journal SET details = '{"on":"2020-01-01"}' WHERE number = 2`,
      [2, 'changed'],
      false,
    ],
    ['an entry given to somebody else', `UPDATE journal SET actor = 'other' WHERE number = 3`, [3, 'changed'], false],
    ['an entry taken out', 'DELETE FROM journal WHERE number = 3', [3, 'missing'], false],
    ['the last entry cut off', 'DELETE FROM journal WHERE number = 4', [4, 'missing'], true],
    [
      'two entries in each other’s place',
      `UPDATE journal SET number = 9 WHERE number = 2; UPDATE journal SET number = 2 WHERE number = 3;
       UPDATE journal SET number = 3 WHERE number = 9`,
      [2, 'changed'],
      false,
    ],
  ] as const)('%s', async (_, sql, [number, fault], isSeenAtOnce) => {
    const { history, claimId, tamper } = await startWithClaims();
    tamper(sql.replace('UPDATE journal SET changes', `UPDATE journal SET changes`));
    const check = history.check();
    expect(check).toMatchObject({ state: 'altered', accessLog: [], gone: [], claims: [{ claimId }] });
    expect(check.state === 'altered' && check.claims[0]?.faults[0]).toMatchObject({ number, fault });
    expect(history.checkHeads().claims).toEqual(isSeenAtOnce ? [claimId] : []);
  });

  it('the whole chain of a claim written anew without its last entry: the access log knows better', async () => {
    const { history, claimId, otherId, tamper } = await startWithClaims();
    tamper(`
      DELETE FROM journal WHERE claim_id = '${claimId}' AND number > 2;
      UPDATE claim SET body = json_set(body, '$.answers."victim.fullName".text', 'Aspen') WHERE id = '${claimId}'`);
    expect(history.check()).toMatchObject({
      state: 'altered',
      claims: [
        {
          claimId,
          faults: [
            { number: 3, fault: 'missing' },
            { number: 4, fault: 'missing' },
          ],
        },
      ],
    });
    expect(history.checkHeads().claims).toEqual([claimId]);
    expect(history.list({ claimId: otherId }).faults).toEqual([]);
  });

  it('a well-chained entry put in that the access log does not know', async () => {
    const { history, claimId, tamper, apply, database } = await startWithClaims();
    // The program's own entry, of which only the line in the access log is taken away.
    await apply(claimId, [answerText('bank.name', 'Elder')]);
    tamper(`
      DELETE FROM access_log WHERE number = (SELECT max(number) FROM access_log);
      UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'access_log'`);
    expect(database.prepare('SELECT count(*) FROM journal WHERE claim_id = ?').pluck().get(claimId)).toBe(5);
    expect(history.check()).toMatchObject({ claims: [{ claimId, faults: [{ number: 5, fault: 'unknown' }] }] });
    expect(history.checkHeads().claims).toEqual([claimId]);
  });

  it('a claim that is not as its history tells it', async () => {
    const { history, claimId, tamper } = await startWithClaims();
    tamper(`UPDATE claim SET body = replace(body, 'Cedar', 'Elder') WHERE id = '${claimId}'`);
    expect(history.check()).toMatchObject({ claims: [{ claimId, faults: [{ number: 4, fault: 'notAsTold' }] }] });
  });

  it.each([
    ['that is no JSON', '{'],
    ['that is no claim', '{}'],
  ])('a claim kept as a text %s', async (_, body) => {
    const { history, claimId, tamper } = await startWithClaims();
    tamper(`UPDATE claim SET body = '${body}' WHERE id = '${claimId}'`);
    expect(history.check()).toMatchObject({ claims: [{ claimId, faults: [{ number: 4, fault: 'notAsTold' }] }] });
  });

  it('an end that nobody can read, in the access log', async () => {
    const { history, claimId, tamper } = await startWithClaims();
    const spoil = (head: string) =>
      tamper(`UPDATE access_log SET claim_head = 'x' WHERE claim_id = '${claimId}' AND claim_head LIKE '${head}'`);
    spoil('1:%');
    expect(history.check()).toMatchObject({ claims: [{ claimId, faults: [{ number: 1, fault: 'unknown' }] }] });
    spoil('4:%');
    expect(history.checkHeads().claims).toEqual([claimId]);
    expect(history.check()).toMatchObject({ claims: [{ faults: [{ number: 1 }, { number: 4 }] }] });
    spoil('%:%');
    expect(history.check()).toMatchObject({ claims: [{ faults: [1, 2, 3, 4].map(number => ({ number })) }] });
  });

  it('an entry of the first release given an instant that is no time', async () => {
    const { history, claimId, tamper } = await startWithClaims();
    tamper(`UPDATE journal SET details = NULL, at = 'x' WHERE claim_id = '${claimId}' AND number = 2`);
    expect(history.check()).toMatchObject({ claims: [{ claimId, faults: [{ number: 2, fault: 'changed' }] }] });
  });

  it('a claim taken out without being deleted', async () => {
    const { history, claimId, tamper } = await startWithClaims();
    tamper(`DELETE FROM claim WHERE id = '${claimId}'`);
    expect(history.check()).toMatchObject({ state: 'altered', gone: [claimId] });
  });
});

describe('what was done to the access log behind the program is named', () => {
  it('a line given to a claim that cannot be', async () => {
    const { history, tamper } = await startWithClaims();
    tamper(`UPDATE access_log SET claim_id = '../x' WHERE number = 2`);
    const check = history.check();
    expect(check.state === 'altered' && check.accessLog).toContainEqual({ number: 2, fault: 'changed' });
  });

  it('a line of a deletion that nobody can read', async () => {
    const { claims, history, claimId, tamper, database } = await startWithClaims();
    await claims.remove(claimId);
    const number = database.prepare('SELECT max(number) FROM access_log').pluck().get();
    tamper(`UPDATE access_log SET details = '{' WHERE action = 'claims.remove'`);
    const check = history.check();
    expect(check.state === 'altered' && check.accessLog).toContainEqual({ number, fault: 'changed' });
  });

  it.each([
    [
      'a line changed',
      `UPDATE access_log SET actor = 'other' WHERE number = 2`,
      { number: 2, fault: 'changed' },
      false,
    ],
    ['a line taken out', 'DELETE FROM access_log WHERE number = 3', { number: 3, fault: 'missing' }, false],
    ['the end cut off', 'DELETE FROM access_log WHERE number > 4', { number: 5, fault: 'missing' }, true],
    [
      'two lines in each other’s place',
      `UPDATE access_log SET number = 99 WHERE number = 2; UPDATE access_log SET number = 2 WHERE number = 3;
       UPDATE access_log SET number = 3 WHERE number = 99; UPDATE sqlite_sequence SET seq = 6 WHERE name = 'access_log'`,
      { number: 2, fault: 'changed' },
      false,
    ],
    [
      'a line put in',
      `INSERT INTO access_log SELECT number + 1, at, actor, action, claim_id, details, NULL, salt, content_hash, hash, hash
       FROM access_log ORDER BY number DESC LIMIT 1`,
      { number: 7, fault: 'changed' },
      false,
    ],
  ] as const)('%s', async (_, sql, fault, isSeenAtOnce) => {
    const { history, tamper } = await startWithClaims();
    tamper(sql);
    const check = history.check();
    expect(check.state === 'altered' && check.accessLog).toContainEqual(expect.objectContaining(fault));
    expect(history.checkHeads().accessLog).toBe(isSeenAtOnce);
  });
});

/** As of a workspace that is too large to be read through. */
const byItsEnds = ({ database }: Awaited<ReturnType<typeof startHistory>>) => checkAtOpening(database, 0);

describe('an opening', () => {
  it('finds an untouched workspace whole', async () => {
    const started = await startWithClaims();
    expect(byItsEnds(started)).toEqual({ ...started.history.check(), read: 'ends' });
  });

  it('reads a claim through whose end is not the one that the access log knows', async () => {
    const started = await startWithClaims();
    const { claimId, tamper } = started;
    tamper('DELETE FROM journal WHERE number = 4');
    expect(byItsEnds(started)).toMatchObject({ claims: [{ claimId, faults: [{ number: 4, fault: 'missing' }] }] });
  });

  it.each([
    ['lacks', 'DELETE FROM access_log WHERE claim_head IS NOT NULL'],
    [
      'mixes up',
      `UPDATE access_log SET claim_head = (SELECT claim_head FROM access_log WHERE claim_id = 'CLAIM' AND
       claim_head LIKE '1:%') WHERE number = (SELECT max(number) FROM access_log WHERE claim_id = 'CLAIM')`,
    ],
  ])('tells by its last entry a claim whose ends the access log %s, while every entry is there', async (_, sql) => {
    const started = await startWithClaims();
    const { claimId, tamper } = started;
    tamper(sql.replaceAll('CLAIM', claimId));
    expect(byItsEnds(started)).toMatchObject({
      claims: expect.arrayContaining([{ claimId, faults: [{ number: 4, fault: 'unknown' }] }]) as unknown,
    });
  });

  it('tells a claim that is gone without having been deleted', async () => {
    const started = await startWithClaims();
    await started.claims.remove(started.otherId);
    expect(byItsEnds(started)).toMatchObject({ state: 'whole' });
    started.tamper(`DELETE FROM claim WHERE id = '${started.claimId}'`);
    expect(byItsEnds(started)).toMatchObject({ state: 'altered', claims: [], gone: [started.claimId] });
  });

  it('tells an access log whose end is gone', async () => {
    const started = await startWithClaims();
    started.tamper('DELETE FROM access_log WHERE number > 4');
    expect(byItsEnds(started)).toMatchObject({ accessLog: [{ number: 5, fault: 'missing' }] });
  });
});

describe('an altered history', () => {
  it('is shown with what is wrong, and nothing is derived from it', async () => {
    const { claims, history, claimId, tamper, undo } = await startWithClaims();
    tamper('DELETE FROM journal WHERE number = 3');
    expect(history.list({ claimId })).toMatchObject({
      faults: [{ number: 3, fault: 'missing' }],
      entries: [{ number: 4 }, { number: 2 }, { number: 1 }],
    });
    await expect(undo(claimId, 4)).rejects.toThrow(altered);
    const day = claims.read(claimId).assessment.assessedOn;
    expect(() => history.asOn({ claimId, day })).toThrow(altered);
  });

  it('does not keep the claim from being worked on, and later entries do not hide it', async () => {
    const { history, claimId, tamper, apply } = await startWithClaims();
    tamper('DELETE FROM journal WHERE number = 4');
    await apply(claimId, [answerText('bank.name', 'Elder')]);
    expect(history.check()).toMatchObject({ claims: [{ claimId, faults: [{ number: 4, fault: 'changed' }] }] });
  });
});
