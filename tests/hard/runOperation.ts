import { expect } from 'vitest';
import { BridgeFailure } from '../../shared/bridge/client.ts';
import type { Random } from '../bench/seededRandom.ts';
import type { ServiceProcess } from '../support/startProcess.ts';
import { passphrase } from '../support/startServices.ts';
import { isTidyBeside, readKept, withoutIds, type KeptState } from './keptState.ts';
import type { Folders, Operation, Outcome, Told } from './operations.ts';

export interface Run {
  readonly process: ServiceProcess;
  readonly workspaceFolder: string;
  readonly operation: Operation;
  /** What is there before it; undefined where there is no workspace yet. */
  readonly state: KeptState | undefined;
  readonly random: Random;
  readonly number: number;
}

/** A refusal is a fault of the test or of the program; that nobody answers any more is what a kill looks like. */
function requireKilled(cause: unknown): void {
  if (!(cause instanceof BridgeFailure && cause.code === 'disconnected')) throw cause as Error;
}

/** Runs an operation until it is done or its process is gone. `begin` is called when all is prepared and nothing asked yet. */
export async function runOperation(run: Run, begin: () => void): Promise<Outcome> {
  const { process, operation, state } = run;
  if (state !== undefined && operation.needsOpen) await process.call('store.unlock', { passphrase: state.passphrase });
  // The law of every country is read once by each process: what is to be hit comes after it.
  if (operation.needsOpen) await process.call('packs.list', {});
  const told: Told = {};
  const ground = { ...run, told, state: state ?? { passphrase, people: [''], claims: [] } };
  const prepared = (await operation.prepare?.(ground)) ?? ground.state;
  let acknowledged = state && prepared;
  let asked = acknowledged;
  begin();
  try {
    for await (const { ask, after } of operation.steps({ ...ground, state: prepared })) {
      asked = after;
      await ask();
      acknowledged = asked;
    }
  } catch (cause) {
    requireKilled(cause);
    return { acknowledged, asked, wasUnanswered: true, told };
  }
  return { acknowledged, asked, wasUnanswered: false, told };
}

/**
 * Opens what an operation left behind, reads all of it and holds that it is what was acknowledged, or that and the one call nobody
 * answered, whole. Gives what is there now.
 */
export async function expectKept(
  operation: Operation,
  folders: Folders,
  outcome: Outcome,
): Promise<KeptState | undefined> {
  const { acknowledged, asked } = outcome;
  const passphrases = [acknowledged, asked].map(state => state?.passphrase ?? passphrase);
  const kept = await readKept(folders.workspace, passphrases);
  expect([acknowledged, asked].map(withoutIds)).toContainEqual(withoutIds(kept));
  if (kept !== undefined) expect(isTidyBeside(folders.workspace)).toBe(true);
  await operation.check?.(folders, outcome);
  return kept;
}
