import { describe, expect, it } from 'vitest';
import { createChangeQueue, type Saving } from '../../../renderer/bridge/createChangeQueue.ts';
import { BridgeFailure } from '../../../shared/bridge/client.ts';
import type { OpenedClaim } from '../../../shared/bridge/contract.ts';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';

const draft = (text: string): ClaimChange => ({ kind: 'draft', fact: 'victim.address', text });
const opened = (revision: number) => ({ revision }) as OpenedClaim;
const diskFull = new BridgeFailure({ code: 'diskFull', details: {} });

/** A carrier whose answers the test gives one by one. */
function createCarrier() {
  const sent: (readonly ClaimChange[])[] = [];
  const answers: { readonly resolve: (claim: OpenedClaim) => void; readonly reject: (cause: Error) => void }[] = [];
  const savings: Saving['state'][] = [];
  const queue = createChangeQueue({
    send: changes => {
      sent.push(changes);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
    reload: () => Promise.resolve(opened(7)),
    publish: () => undefined,
    report: ({ state }) => savings.push(state),
  });
  const answer = (index: number) => {
    const found = answers[index];
    if (found === undefined) throw new Error(`request ${index} was not sent`);
    return found;
  };
  return { queue, sent, answer, savings };
}

/** Lets everything that is ready run. */
const settle = () => new Promise(resolve => setImmediate(resolve));

describe('createChangeQueue', () => {
  it('sends one request at a time and joins what waits', async () => {
    const { queue, sent, answer } = createCarrier();
    void queue.apply([draft('a')]);
    void queue.apply([draft('ab')]);
    const last = queue.apply([draft('abc')]);
    await settle();
    expect(sent).toEqual([[draft('a')]]);
    answer(0).resolve(opened(2));
    await settle();
    expect(sent[1]).toEqual([draft('ab'), draft('abc')]);
    answer(1).resolve(opened(3));
    expect((await last).revision).toBe(3);
  });

  it('keeps what failed and sends it again, before what came later', async () => {
    const { queue, sent, answer, savings } = createCarrier();
    const refused = queue.apply([draft('a')]);
    answer(0).reject(diskFull);
    await expect(refused).rejects.toBe(diskFull);
    void queue.apply([draft('ab')]);
    await settle();
    expect(sent[1]).toEqual([draft('a'), draft('ab')]);
    answer(1).resolve(opened(2));
    await settle();
    expect(savings).toEqual(['saving', 'failed', 'saving', 'saved']);
  });

  it('tries again when asked to, and only where something waits', async () => {
    const { queue, sent, answer } = createCarrier();
    await queue.retry();
    expect(sent).toEqual([]);
    const refused = queue.apply([draft('a')]);
    answer(0).reject(diskFull);
    await expect(refused).rejects.toBe(diskFull);
    const retried = queue.retry();
    answer(1).resolve(opened(2));
    await retried;
    expect(sent[1]).toEqual([draft('a')]);
  });

  it('reads a claim that was changed elsewhere, then sends once more', async () => {
    const { queue, sent, answer } = createCarrier();
    const kept = queue.apply([draft('a')]);
    answer(0).reject(new BridgeFailure({ code: 'conflict', details: { revision: 7 } }));
    await settle();
    answer(1).resolve(opened(8));
    expect((await kept).revision).toBe(8);
    expect(sent).toEqual([[draft('a')], [draft('a')]]);
  });

  it('lets go of what will never be taken', async () => {
    const { queue, sent, answer } = createCarrier();
    const cause = new BridgeFailure({ code: 'invalidRequest', details: { at: ['/changes/0'] } });
    const refused = queue.apply([draft('a')]);
    answer(0).reject(cause);
    await expect(refused).rejects.toBe(cause);
    void queue.apply([draft('b')]);
    await settle();
    expect(sent[1]).toEqual([draft('b')]);
  });
});
