import { onTestFinished } from 'vitest';
import { createClient, disconnected, readUploadReply, type Call } from '../../shared/bridge/client.ts';
import type { UploadedFile } from '../../shared/bridge/contract.ts';
import type { LinesOptions } from './linesOptions.ts';
import { startChild } from './startChild.ts';

/** The real services in a process of their own. Calls go one after another; they reject as disconnected once it has ended. */
export interface ServiceProcess {
  readonly call: Call;
  upload(bytes: Uint8Array): Promise<UploadedFile>;
  /** How many boundaries it has passed, where it was started to end at one. */
  boundaries(): Promise<number>;
  /** Does to its disk what a name of `serveLines.ts` says. */
  disk(act: 'fill' | 'free' | 'remount', rights?: 'ro' | 'rw'): Promise<void>;
  kill(): Promise<void>;
}

interface ProcessChoices {
  /** A command that starts it. */
  readonly within?: readonly string[];
  /** Where its end is noted: at the end of the test, unless a file shares it. */
  readonly whenDone?: (cleanUp: () => Promise<void>) => void;
}

/** Starts the services over a workspace folder; gone at the latest when the test is over. */
export function startProcess(
  options: LinesOptions,
  { within = [], whenDone = onTestFinished }: ProcessChoices = {},
): ServiceProcess {
  const child = startChild('serveLines.ts', [JSON.stringify(options)], { within });
  whenDone(() => child.kill());
  const carry = async (name: string, request: unknown): Promise<unknown> => {
    child.process.stdin?.write(`${JSON.stringify({ name, request })}\n`);
    return JSON.parse(await child.line());
  };
  return {
    call: createClient(carry),
    async upload(bytes) {
      const reply = carry('files.upload', Buffer.from(bytes).toString('base64')).catch(() => {
        throw disconnected();
      });
      return readUploadReply(await reply);
    },
    async boundaries() {
      const { value } = (await carry('boundaries', {})) as { value: number };
      return value;
    },
    async disk(act, rights) {
      await carry(`disk.${act}`, rights);
    },
    kill: () => child.kill(),
  };
}
