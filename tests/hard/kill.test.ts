import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createClient, type Call } from '../../shared/bridge/client.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import { seededRandom, type Random } from '../bench/seededRandom.ts';
import { answerText } from '../support/claimChanges.ts';
import { countOf, hardSeed, hardTimeout, tellFigure } from '../support/hardCounts.ts';
import { passphrase, temporaryFolder } from '../support/startServices.ts';
import { startChild, type Child } from '../support/startChild.ts';

const kills = countOf({ small: 30, full: 1000 });
const mustBeUnanswered = kills / 2;
const longestDelayMs = 50;

/** Calls to a child, in order: it answers line by line. */
function callTo(child: Child): Call {
  return createClient(async (name, request) => {
    child.process.stdin?.write(`${JSON.stringify({ name, request })}\n`);
    return JSON.parse(await child.line());
  });
}

interface Started {
  readonly child: Child;
  readonly call: Call;
}

function start(workspaceFolder: string): Started {
  const child = startChild('serveLines.ts', [workspaceFolder]);
  onTestFinished(() => child.kill());
  return { child, call: callTo(child) };
}

/** The two answers that every revision gives together: a revision that is not whole would have them differ. */
const numbered = (revision: number) => [
  answerText('victim.fullName', `Person ${revision}`),
  answerText('victim.address', `House ${revision}`),
];

/** Where the claim stands: its revision, and the number that both answers hold. */
async function readClaim(call: Call, claimId: ClaimId) {
  const { claim, revision } = await call('claims.open', { claimId });
  const said = ['victim.fullName', 'victim.address'].map(fact => {
    const value = claim.answers[fact];
    return value?.type === 'text' ? Number(value.text.split(' ')[1]) : undefined;
  });
  return { revision, said };
}

/**
 * Changes the claim over and over, one call after another, and kills the process a random while after one of them was sent.
 * Gives the last revision that was acknowledged and the last one that was asked for: they differ where a call was unanswered.
 */
async function changeUntilKilled({ child, call }: Started, claimId: ClaimId, from: number, random: Random) {
  let acknowledged = from;
  let asked = from;
  let killed: Promise<void> | undefined;
  const ending = new AbortController();
  const killLater = async () => {
    await setTimeout(random.below(longestDelayMs));
    ending.abort();
    await child.kill();
  };
  const callsBefore = random.below(4);
  while (!ending.signal.aborted) {
    asked = acknowledged + 1;
    const answer = call('claims.apply', { claimId, revision: acknowledged, changes: numbered(asked) });
    if (asked - from > callsBefore) killed ??= killLater();
    try {
      acknowledged = (await answer).revision;
    } catch {
      // The end of the process is the only refusal that can come: revisions are followed, answers are valid.
      break;
    }
  }
  await killed;
  return { acknowledged, asked };
}

it(
  'loses no acknowledged change and keeps no half of one, wherever it is killed',
  { timeout: hardTimeout },
  async () => {
    const random = seededRandom(hardSeed);
    const workspaceFolder = join(temporaryFolder(), 'workspace');
    let started = start(workspaceFolder);
    await started.call('store.create', { passphrase });
    const { claim } = await started.call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
    const { claimId } = claim;
    let { revision } = await started.call('claims.apply', { claimId, revision: 1, changes: numbered(2) });

    let unanswered = 0;
    for (let count = 1; count <= kills; count += 1) {
      const { acknowledged, asked } = await changeUntilKilled(started, claimId, revision, random);
      if (asked > acknowledged) unanswered += 1;

      started = start(workspaceFolder);
      await started.call('store.unlock', { passphrase });
      const kept = await readClaim(started.call, claimId);
      expect([acknowledged, asked], `kill ${count} of seed ${hardSeed}`).toContain(kept.revision);
      expect(kept.said, `kill ${count} of seed ${hardSeed}`).toEqual([kept.revision, kept.revision]);
      revision = kept.revision;
    }
    expect(unanswered, `seed ${hardSeed}`).toBeGreaterThanOrEqual(mustBeUnanswered);
    tellFigure(`${kills} kills, ${unanswered} of them in the middle of a call`);
  },
);
