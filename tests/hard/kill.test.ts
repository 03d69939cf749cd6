import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { BridgeFailure } from '../../shared/bridge/client.ts';
import { seededRandom, type Random } from '../bench/seededRandom.ts';
import { countOf, hardSeed, hardTimeout, tellFigure } from '../support/hardCounts.ts';
import { startProcess, type ServiceProcess } from '../support/startProcess.ts';
import { passphrase, temporaryFolder } from '../support/startServices.ts';
import { isTidyBeside, readKept, withoutIds, type KeptState } from './keptState.ts';
import { operations, type Operation, type Outcome, type Told } from './operations.ts';

const kills = countOf({ small: 18, full: 1000 });

interface Attempt extends Outcome {
  readonly tookMs: number;
}

/** A refusal is a fault of the test or of the program; that nobody answers any more is what a kill looks like. */
function requireKilled(cause: unknown): void {
  if (!(cause instanceof BridgeFailure && cause.code === 'disconnected')) throw cause as Error;
}

interface Doomed {
  readonly process: ServiceProcess;
  readonly operation: Operation;
  readonly state: KeptState | undefined;
  readonly random: Random;
  readonly number: number;
  readonly delayMs: number;
}

/** Runs an operation and kills its process a while after it began, wherever it is by then. */
async function runUntilKilled({ process, operation, state, random, number, delayMs }: Doomed): Promise<Attempt> {
  if (state !== undefined && operation.needsOpen) await process.call('store.unlock', { passphrase: state.passphrase });
  const told: Told = {};
  const ground = { process, random, number, told, state: state ?? { passphrase, people: [''], claims: [] } };
  const prepared = operation.prepare === undefined ? ground.state : await operation.prepare(ground);
  let acknowledged = state === undefined ? undefined : prepared;
  let asked = acknowledged;
  let wasUnanswered = false;
  const startedAt = performance.now();
  const killing = setTimeout(delayMs).then(() => process.kill());
  try {
    for await (const { ask, after } of operation.steps({ ...ground, state: prepared })) {
      asked = after;
      await ask();
      acknowledged = asked;
    }
  } catch (cause) {
    requireKilled(cause);
    wasUnanswered = true;
  }
  const tookMs = performance.now() - startedAt;
  await killing;
  return { acknowledged, asked, wasUnanswered, told, tookMs };
}

/** A workspace with three claims, closed. */
async function makeWorkspace(workspaceFolder: string): Promise<KeptState> {
  const process = startProcess({ workspaceFolder });
  const { call } = process;
  await call('store.create', { passphrase });
  for (const number of [1, 2, 3]) {
    await call('claims.create', { jurisdiction: 'kz', title: `Case ${number}`, answers: {} });
  }
  await call('store.lock', {});
  await process.kill();
  const state = await readKept(workspaceFolder, [passphrase]);
  if (state === undefined) throw new Error('no workspace was made');
  return state;
}

it(
  'loses no acknowledged record and keeps no half of one, wherever it is killed',
  { timeout: hardTimeout },
  async () => {
    const random = seededRandom(hardSeed);
    const folder = temporaryFolder();
    const main = join(folder, 'workspace');
    let state = await makeWorkspace(main);
    const expectedMs = new Map(operations.map(({ name, guessMs }) => [name, guessMs]));
    const inTheMiddle = new Map(operations.map(({ name }) => [name, 0]));

    for (let number = 1; number <= kills; number += 1) {
      const operation = operations[number % operations.length] as Operation;
      const { name } = operation;
      const where = `kill ${number} (${name}) of seed ${hardSeed}`;
      const own = join(folder, `${number}`);
      const chosen = join(own, 'chosen');
      mkdirSync(chosen, { recursive: true });
      const isApart = operation.place !== undefined;
      const workspace = isApart ? join(own, 'workspace') : main;
      const before = isApart ? await operation.place?.(workspace) : state;

      const process = startProcess({ workspaceFolder: workspace, chosenFolder: chosen });
      const expected = expectedMs.get(name) ?? 0;
      const delayMs = random.below(expected);
      const attempt = await runUntilKilled({ process, operation, state: before, random, number, delayMs });
      const { acknowledged, asked, wasUnanswered, tookMs } = attempt;
      if (wasUnanswered) inTheMiddle.set(name, (inTheMiddle.get(name) ?? 0) + 1);
      // What was cut off too early gets more time the next time, what was answered as much as it took.
      expectedMs.set(name, wasUnanswered ? expected * 1.2 : tookMs);

      try {
        const passphrases = [acknowledged?.passphrase ?? passphrase, asked?.passphrase ?? passphrase];
        const kept = await readKept(workspace, passphrases);
        expect([withoutIds(acknowledged), withoutIds(asked)]).toContainEqual(withoutIds(kept));
        expect(isTidyBeside(main)).toBe(true);
        await operation.check?.({ workspace, chosen }, attempt);
        if (!isApart && kept !== undefined) state = kept;
      } catch (cause) {
        throw new Error(where, { cause });
      }
      rmSync(own, { recursive: true });
    }
    const unanswered = [...inTheMiddle.values()].reduce((sum, count) => sum + count, 0);
    expect(unanswered, `seed ${hardSeed}`).toBeGreaterThanOrEqual(kills / 3);
    tellFigure(`${kills} kills over ${operations.length} operations, ${unanswered} in the middle of a call`);
  },
);
