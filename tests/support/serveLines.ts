import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { dirname, join } from 'node:path';
import { createServices } from '../../electron/services/createServices.ts';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { createSystemPorts } from '../../electron/systemPorts.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { fillDisk } from './fillDisk.ts';
import { endAtBoundary } from './endAtBoundary.ts';
import type { LinesOptions } from './linesOptions.ts';

// The real services behind the real dispatch, one call a line: `{"name", "request"}` in, the reply out. `serveLines.ts OPTIONS`.
// Some names are its own: `files.upload` with bytes as base64, `boundaries`, which counts those passed so far, and what a disk does:
// `disk.fill`, `disk.free`, and `disk.remount` with `ro` or `rw`.
const { workspaceFolder, chosenFolder, endAt } = JSON.parse(process.argv[2] ?? '') as LinesOptions;
// It will be killed, and what is killed keeps nothing for the next start.
flushCompileCache();
const boundaries = endAt && (await endAtBoundary(endAt.boundary, endAt.loss));
/** The folder itself, or the one backup in it. */
const choose = (folder: string, purpose: string) =>
  purpose === 'restore' ? join(folder, readdirSync(folder)[0] ?? '') : folder;
const ports = {
  ...createSystemPorts({
    startJobProcess: forkJobProcess,
    today: isoDateSchema.parse('2026-03-12'),
    dialogs: chosenFolder === undefined ? {} : { chooseFolder: async purpose => choose(chosenFolder, purpose) },
  }),
  // What is put right after a kill is noted at each opening; only what should never happen is told.
  log: (line: string) => void (line.startsWith('incident') && process.stderr.write(`${line}\n`)),
};
const services = createServices({
  assetsFolder: join(import.meta.dirname, '../../assets'),
  workspaceFolder,
  ports,
  kdf: { memoryKib: 8, passes: 1, lanes: 1 },
});
const dispatch = createDispatch(services.handlers, services.report);

const disk = dirname(workspaceFolder);
const filler = join(disk, 'filler');
const disks: Readonly<Record<string, (request: unknown) => void>> = {
  'disk.fill': () => fillDisk(filler),
  'disk.free': () => rmSync(filler),
  'disk.remount': rights => void execFileSync('mount', ['-o', `remount,bind,${String(rights)}`, disk]),
};

async function answer(name: string, request: unknown): Promise<unknown> {
  if (name === 'boundaries') return { ok: true, value: boundaries?.count() ?? 0 };
  const act = disks[name];
  if (act !== undefined) return { ok: true, value: act(request) ?? null };
  if (name === endAt?.call) boundaries?.start();
  if (name !== 'files.upload') return dispatch(name, request);
  const body = Buffer.from(String(request), 'base64');
  const reply = await services.serveFile(new Request('http://redress/files', { method: 'POST', body }));
  return reply.json();
}

for await (const line of createInterface({ input: process.stdin })) {
  const { name, request } = JSON.parse(line) as { name: string; request: unknown };
  process.stdout.write(`${JSON.stringify(await answer(name, request))}\n`);
}
// Whoever asked is gone.
process.exit();
