import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, onTestFinished } from 'vitest';
import { createServices } from '../../electron/services/createServices.ts';
import { appErrorDetails, replySchema } from '../../shared/bridge/appError.ts';
import { createClient } from '../../shared/bridge/client.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import { seededRandom } from '../bench/seededRandom.ts';
import { carriers } from '../bridge/carriers.ts';
import { assetsFolder, cheapKdf, passphrase, temporaryFolder, testPorts } from '../support/startServices.ts';
import { countOf, hardSeed, hardTimeout, tellFigure } from '../support/hardCounts.ts';
import { canary, drawCall, type DrawnCall } from './drawCall.ts';

const calls = countOf({ small: 2000, full: 100_000 });
const settledAfter = calls / 10;
const mostGrowth = 20_000_000;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Bytes that are still held: objects, and what lies outside of them. */
function heldBytes(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** A code, its figures, or an incident by its kind and its places: nothing else is a line of the log. */
const logLine = /^(?:[\w.]+(?: \w+=[\w.-]+)*|incident \w+ \w+(?:\n\s+at .+)*)$/;

/** What is wrong with a reply; undefined where it is as promised. */
function faultOf({ name }: DrawnCall, answer: unknown): string | undefined {
  const reply = replySchema.safeParse(answer);
  if (!reply.success) return `${String(name)}: no reply`;
  if (JSON.stringify(answer).includes(canary)) return `${String(name)}: says what was sent`;
  if (reply.data.ok) return undefined;
  const { code, details } = reply.data.failure;
  if (!appErrorDetails[code].safeParse(details).success) return `${String(name)}: details of ${code}`;
  return Object.keys(reply.data.failure).length === 2 ? undefined : `${String(name)}: more than a code`;
}

it('answers malformed calls with codes alone, and neither grows nor changes', { timeout: hardTimeout }, async () => {
  const strayLines: string[] = [];
  const ports = {
    ...testPorts(),
    log: (line: string) => {
      if (!logLine.test(line) || line.includes(canary)) strayLines.push(line.slice(0, 200));
    },
  };
  const workspaceFolder = join(temporaryFolder(), 'workspace');
  const services = createServices({ assetsFolder, workspaceFolder, ports, kdf: cheapKdf });
  onTestFinished(() => services.close());
  const dispatch = createDispatch(services.handlers, services.report);
  const call = createClient(dispatch);
  await call('store.create', { passphrase });
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
  const read = async () => ({
    opened: await call('claims.open', { claimId: claim.claimId }),
    preferences: await call('app.preferences', {}),
    history: await call('history.list', { claimId: claim.claimId }),
  });
  const before = await read();

  const open = await Promise.all(carriers.map(carrier => carrier.open(services)));
  onTestFinished(async () => {
    for (const carrier of open) await carrier.close();
  });
  const [ipc, loopback] = open.map(({ carry }) => carry);
  /** Most go to the door itself; a ring and its like cannot even leave the page over HTTP. */
  const send = async (number: number, { name, request }: DrawnCall): Promise<unknown> => {
    const carry = number % 10 === 0 ? loopback : number % 10 < 4 ? ipc : undefined;
    try {
      return await (carry ?? dispatch)(name as string, request);
    } catch (cause) {
      if (carry === undefined) throw cause;
      // What the carrier itself cannot take.
      return { ok: false, failure: { code: 'invalidRequest', details: { at: [] } } };
    }
  };

  const random = seededRandom(hardSeed);
  const known = [claim.claimId, before.opened.claim.jurisdiction];
  const faults = new Set<string>();
  const codes = new Map<string, number>();
  let settled = 0;
  for (let number = 1; number <= calls; number += 1) {
    const drawn = drawCall(random, known);
    const answer = await send(number, drawn);
    const fault = faultOf(drawn, answer);
    if (fault !== undefined) faults.add(fault);
    const code = (answer as { failure?: { code: string } }).failure?.code ?? 'a value';
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (number === settledAfter) settled = heldBytes();
  }
  const grown = heldBytes() - settled;

  expect([...faults]).toEqual([]);
  expect(strayLines).toEqual([]);
  expect(codes.get('invalidRequest')).toBeGreaterThan(calls / 2);
  expect(grown).toBeLessThan(mostGrowth);
  expect(await call('store.state', {})).toEqual({ state: 'open' });
  expect(await read()).toEqual(before);
  await call('store.lock', {});
  await call('store.unlock', { passphrase });
  expect(await call('history.check', {})).toMatchObject({ state: 'whole' });
  const told = [...codes].map(([code, count]) => `${code} ${count}`).join(', ');
  tellFigure(
    `${calls} malformed calls (${told}), ${(grown / 1e6).toFixed(1)} MB more held at their end than after ${settledAfter}`,
  );
});
