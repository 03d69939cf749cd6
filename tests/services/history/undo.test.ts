import { isDeepStrictEqual } from 'node:util';
import { array, assert, asyncProperty } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { arbitraryChange } from '../../support/arbitraryChanges.ts';
import { startHistory } from '../../support/startHistory.ts';
import { attachUpload, makePdf } from '../../support/uploadFile.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;
const refusedAs = (because: string, by: number | null = null) => failsWith('undoRefused', { because, by });

const lasting = ({ takenFromCheck = [], ...claim }: Claim) => ({
  ...claim,
  drafts: {},
  takenFromCheck: takenFromCheck.toSorted(),
});
const walk = array(array(arbitraryChange, { minLength: 1, maxLength: 1 }), { minLength: 1, maxLength: 8 });

it('a walk of changes is told by the history, taken back by it and given again', async () => {
  const { claims, history, begin, apply, undo } = await startHistory();
  /** What taking back and giving again the last entry leads to; nothing where the last change was none. */
  async function walkBack(steps: readonly (readonly ClaimChange[])[]) {
    const claimId = begin();
    const states = [claims.read(claimId).claim];
    for (const step of steps) states.push((await apply(claimId, step)).claim);
    const [before, after] = states.slice(-2).map(lasting);
    const last = history.list({ claimId }).entries[0];
    if (last?.refusal !== null || isDeepStrictEqual(before, after)) return undefined;
    const undone = lasting((await undo(claimId, last.number)).claim);
    const redone = lasting((await undo(claimId, last.number + 1)).claim);
    return { expected: [before, after], found: [undone, redone], faults: history.list({ claimId }).faults };
  }
  await assert(
    asyncProperty(walk, async steps => {
      const walked = await walkBack(steps);
      return walked === undefined || (isDeepStrictEqual(walked.found, walked.expected) && walked.faults.length === 0);
    }),
    { numRuns: 25 },
  );
}, 120_000);

describe('taking a change back', () => {
  it('is an entry of its own, which names the one it takes back', async () => {
    const { history, begin, apply, undo } = await startHistory();
    const claimId = begin();
    await apply(claimId, [answerText('victim.fullName', 'Aspen')]);
    await undo(claimId, 2);
    expect(history.list({ claimId }).entries).toMatchObject([
      { number: 3, kind: 'undone', undoes: 2, refusal: null, pieces: [{ key: 'victim.fullName', after: null }] },
      { number: 2, kind: 'changed', undoneBy: 3, refusal: { because: 'changedSince', by: 3 } },
      { number: 1, kind: 'created', refusal: { because: 'beginning' } },
    ]);
  });

  it('may be of an earlier change that nothing touched since', async () => {
    const { begin, apply, undo } = await startHistory();
    const claimId = begin();
    await apply(claimId, [answerText('victim.fullName', 'Aspen')]);
    await apply(claimId, [answerText('bank.name', 'Birch')]);
    expect((await undo(claimId, 2)).claim.answers).toEqual({ 'bank.name': { type: 'text', text: 'Birch' } });
  });

  it('is refused where the same was changed since, and nothing of it is kept', async () => {
    const { claims, begin, apply, undo } = await startHistory();
    const claimId = begin();
    await apply(claimId, [answerText('victim.fullName', 'Aspen'), answerText('bank.name', 'Birch')]);
    await apply(claimId, [answerText('bank.name', 'Cedar')]);
    const before = claims.read(claimId);
    await expect(undo(claimId, 2)).rejects.toThrow(refusedAs('changedSince', 3));
    expect(claims.read(claimId)).toEqual(before);
  });

  it('is refused for the beginning, for what is not there and for another revision', async () => {
    const { claims, history, begin, apply, undo } = await startHistory();
    const claimId = begin();
    await apply(claimId, [answerText('bank.name', 'Birch')]);
    await expect(undo(claimId, 1)).rejects.toThrow(refusedAs('beginning'));
    await expect(undo(claimId, 9)).rejects.toThrow(failsWith('notFound', { what: 'entry', id: '9' }));
    await expect(history.undo({ claimId, revision: 1, of: 2 })).rejects.toThrow(failsWith('conflict', { revision: 2 }));
    await apply(claimId, [answerText('bank.name', 'Birch')]);
    await expect(undo(claimId, 3)).rejects.toThrow(refusedAs('changesNothing'));
    expect(claims.read(claimId).revision).toBe(3);
  });

  it('removes a file that was attached, whose key is gone then: it cannot be brought back', async () => {
    const { history, evidence, begin, apply, undo, store } = await startHistory();
    const claimId = begin();
    const uploaded = await evidence.receive(await makePdf(1));
    await apply(claimId, [toChange({ kind: 'requestDocument', document: 'birthCertificate', on: '2026-03-01' })]);
    await apply(claimId, [attachUpload(uploaded, 'birthCertificate')]);
    const { claim } = await undo(claimId, 3);
    expect(claim).toMatchObject({ evidence: [], requestedDocuments: { birthCertificate: '2026-03-01' } });
    expect(await store.use().evidence.keepOnly(new Set())).toBe(0);
    expect(history.list({ claimId }).entries[0]).toMatchObject({ number: 4, refusal: { because: 'fileGone' } });
    await expect(undo(claimId, 4)).rejects.toThrow(refusedAs('fileGone'));
  });

  it('leaves alone what is typed and not yet an answer', async () => {
    const { begin, apply, undo } = await startHistory();
    const claimId = begin();
    await apply(claimId, [answerText('bank.name', 'Birch')]);
    await apply(claimId, [toChange({ kind: 'draft', fact: 'victim.phone', text: '+7' })]);
    expect((await undo(claimId, 2)).claim.drafts).toEqual({ 'victim.phone': '+7' });
  });
});
