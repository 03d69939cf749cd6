import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import type { FromHosts, HostOrder } from './hostOrder.ts';

/** The loopback host over one workspace. */
interface OpenHost {
  readonly entry: string;
  /** What the services wrote to the log. */
  log(): string;
  /** Closes host and services; the process goes on. */
  close(): Promise<void>;
}

/** A process of loopback hosts. */
export interface Hosts {
  open(workspaceFolder: string, today: string): Promise<OpenHost>;
  /** Closes all that is open and ends the process. */
  end(): Promise<void>;
}

/** Starts a process for loopback hosts, with these options of Node. It ends with this one. */
export function startHosts(nodeOptions?: string): Hosts {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hostForTests.ts')], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...(nodeOptions !== undefined && { NODE_OPTIONS: nodeOptions }) },
  });
  let complained = '';
  child.stderr.on('data', (part: Buffer) => (complained += part.toString()));
  // A pipe to a process that has ended: that it ended is what counts.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<void>(resolve => void child.once('close', () => resolve()));
  const logs = new Map<number, string>();
  const waiting = new Map<string, (told: FromHosts) => void>();
  createInterface({ input: child.stdout }).on('line', line => {
    const told = JSON.parse(line) as FromHosts;
    if (told.kind === 'log') logs.set(told.id, `${logs.get(told.id) ?? ''}${told.line}\n`);
    else waiting.get(`${told.kind} ${told.id}`)?.(told);
  });
  let count = 0;

  function carry(order: HostOrder): Promise<FromHosts> {
    const answered = new Promise<FromHosts>(resolve => {
      waiting.set(`${order.kind === 'open' ? 'opened' : 'closed'} ${order.id}`, resolve);
    });
    child.stdin.write(`${JSON.stringify(order)}\n`);
    const failed = ended.then(() => Promise.reject(new Error(`the host ended with ${child.exitCode}\n${complained}`)));
    return Promise.race([answered, failed]);
  }

  return {
    async open(workspaceFolder, today) {
      const id = (count += 1);
      const told = await carry({ kind: 'open', id, workspaceFolder, today: today as IsoDate });
      if (told.kind !== 'opened') throw new Error('the host did not open');
      return {
        entry: told.entry,
        log: () => `${logs.get(id) ?? ''}${complained}`,
        close: async () => void (await carry({ kind: 'close', id })),
      };
    },
    async end() {
      child.stdin.end();
      await ended;
    },
  };
}
