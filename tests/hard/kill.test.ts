import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { seededRandom } from '../bench/seededRandom.ts';
import { countOf, hardSeed, hardTimeout, tellFigure } from '../support/hardCounts.ts';
import { startProcess } from '../support/startProcess.ts';
import { temporaryFolder } from '../support/startServices.ts';
import type { KeptState } from './keptState.ts';
import { makeWorkspace } from './makeWorkspace.ts';
import { operations, type Operation } from './operations.ts';
import { expectKept, runOperation } from './runOperation.ts';

const kills = countOf({ small: operations.length, full: 1000 });
/** After so many the workspace is made anew: each check reads all of it, so that a workspace that only grew would take up the time. */
const killsAWorkspace = 2 * operations.length;

/** When to kill, by operation: at any moment of the time that it takes here. */
function drawDelays() {
  const random = seededRandom(hardSeed);
  const expectedMs = new Map(operations.map(({ name, guessMs }) => [name, guessMs]));
  const expected = (name: string) => expectedMs.get(name) ?? 0;
  return {
    draw: (name: string) => random.below(expected(name)),
    /** What was cut off gets more time the next time, what was done as much as it took. */
    learn: (name: string, tookMs: number | undefined) => void expectedMs.set(name, tookMs ?? expected(name) * 1.2),
  };
}

const inTurn = (number: number): Operation => operations[number % operations.length] as Operation;

it(
  'loses no acknowledged record and keeps no half of one, wherever it is killed',
  { timeout: hardTimeout },
  async () => {
    const delays = drawDelays();
    const random = seededRandom(hardSeed);
    const folder = temporaryFolder();
    const main = join(folder, 'main/workspace');
    const own = join(folder, 'own');
    const chosen = join(own, 'beside');
    let state: KeptState | undefined = await makeWorkspace(main);
    const inTheMiddle = new Map<string, number>();

    for (let number = 1; number <= kills; number += 1) {
      const operation = inTurn(number);
      const { name } = operation;
      if (number % killsAWorkspace === 0) {
        rmSync(main, { recursive: true });
        state = await makeWorkspace(main);
      }
      mkdirSync(chosen, { recursive: true });
      const isApart = operation.place !== undefined;
      const workspace = isApart ? join(own, 'workspace') : main;
      try {
        const before = isApart ? await operation.place?.(workspace) : state;
        const process = startProcess({ workspaceFolder: workspace, chosenFolder: chosen });
        const delayMs = delays.draw(name);
        let startedAt = 0;
        let killing: Promise<void> | undefined;
        const outcome = await runOperation(
          { process, workspaceFolder: workspace, operation, state: before, random, number },
          () => {
            startedAt = performance.now();
            killing = setTimeout(delayMs).then(() => process.kill());
          },
        );
        delays.learn(name, outcome.wasUnanswered ? undefined : performance.now() - startedAt);
        if (outcome.wasUnanswered) inTheMiddle.set(name, (inTheMiddle.get(name) ?? 0) + 1);
        await killing;
        const kept = await expectKept(operation, { workspace, chosen }, outcome);
        if (!isApart) state = kept;
      } catch (cause) {
        throw new Error(`kill ${number} (${name}) of seed ${hardSeed}`, { cause });
      }
      rmSync(own, { recursive: true });
    }
    const unanswered = [...inTheMiddle.values()].reduce((sum, count) => sum + count, 0);
    expect(unanswered, `seed ${hardSeed}`).toBeGreaterThanOrEqual(kills / 3);
    // An operation of which no kill ever hit the middle was not tried; in the short run each is killed once.
    expect(inTheMiddle.size).toBeGreaterThanOrEqual(Math.min(operations.length, Math.ceil(kills / 3)));
    tellFigure(`${kills} kills over ${operations.length} operations, ${unanswered} in the middle of a call`);
  },
);
