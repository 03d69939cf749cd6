import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isIsoDate } from '../../shared/domain/isoDate.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import { startHost } from '../../electron/host/startHost.ts';
import { createServices } from '../../electron/services/createServices.ts';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { createSystemPorts } from '../../electron/systemPorts.ts';
import { loadWindowFiles } from '../../electron/windowFiles.ts';

// The real services behind the real loopback host, with a given today and a cheap key: started by launchHost, ended with it.
const { values } = parseArgs({
  options: { workspace: { type: 'string' }, today: { type: 'string' } },
});
const { workspace, today } = values;
if (workspace === undefined || today === undefined || !isIsoDate(today)) throw new Error('--workspace DIR --today DAY');

const root = join(import.meta.dirname, '../..');
const ports = createSystemPorts({ startJobProcess: forkJobProcess, today });
const services = createServices({
  assetsFolder: join(root, 'assets'),
  workspaceFolder: workspace,
  ports,
  kdf: { memoryKib: 8, passes: 1, lanes: 1 },
});
const host = await startHost({
  dispatch: createDispatch(services.handlers, services.report),
  serveFile: services.serveFile,
  windowFiles: loadWindowFiles(join(root, 'dist/renderer')),
});

async function stop(): Promise<void> {
  await host.close();
  services.close();
  process.exit(0);
}
process.once('SIGTERM', () => void stop());
process.stdin.once('end', () => void stop()).resume();
process.stdout.write(`entry ${host.entry}\n`);
