import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { forkJobProcess } from '../forkJobProcess.ts';
import { leaveNoDump } from '../leaveNoDump.ts';
import { createPackLibrary } from '../services/packs/createPackLibrary.ts';
import { createSystemPorts } from '../systemPorts.ts';
import { askSecret } from './askSecret.ts';
import { exitStatus, type ExitStatus, type Surroundings } from './command.ts';

const root = join(import.meta.dirname, '../..');
const text = join(root, 'shared/text');
const assetsFolder = join(root, 'assets');

function wordsAreStale(): boolean {
  const changedAt = (file: string) => statSync(join(text, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const compiled = changedAt('compiled/en.ts');
  return readdirSync(join(text, 'catalogues')).some(name => changedAt(join('catalogues', name)) > compiled);
}

/** Where it broke, without the message, which may hold what was read. */
function stackOf(cause: unknown): string {
  const lines = (cause instanceof Error ? cause.stack : '')?.split('\n') ?? [];
  return lines.filter(line => /^\s+at /.test(line)).join('\n');
}

leaveNoDump();
// Who reads may stop after the first lines, as `head` does; the work is done all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause;
  });
}
const { clock } = createSystemPorts({ startJobProcess: forkJobProcess });
const surroundings: Surroundings = {
  assetsFolder,
  packs: createPackLibrary(assetsFolder),
  today: clock.today(),
  now: () => clock.now(),
  askSecret,
  print: line => void process.stdout.write(`${line}\n`),
  warn: line => void process.stderr.write(`${line}\n`),
};

async function run(): Promise<ExitStatus> {
  // A fresh clone has no compiled words yet, and everything below speaks.
  if (wordsAreStale()) {
    const { compileText } = await import('../tools/compileText.ts');
    await compileText(text);
  }
  const { runCommand } = await import('./runCommand.ts');
  return runCommand(process.argv.slice(2), surroundings);
}

try {
  process.exitCode = await run();
} catch (cause) {
  surroundings.warn(`internal\n${stackOf(cause)}`);
  process.exitCode = exitStatus.failed;
}
