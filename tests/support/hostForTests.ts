import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import { startHost } from '../../electron/host/startHost.ts';
import { createServices } from '../../electron/services/createServices.ts';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import { createSystemPorts } from '../../electron/systemPorts.ts';
import { loadWindowFiles } from '../../electron/windowFiles.ts';
import type { FromHosts, HostOrder } from './hostOrder.ts';
import { lendJobProcess } from './lendJobProcess.ts';

// The real services behind the real loopback host, with a given today and a cheap key, over one workspace after the other: an order a
// line, and a line for all that comes of it. Packs and code are loaded once; nothing else goes from one to the next. Ends with startHosts.ts.
const root = join(import.meta.dirname, '../..');
const assetsFolder = join(root, 'assets');
const packs = createPackLibrary(assetsFolder);
const windowFiles = loadWindowFiles(join(root, 'dist/renderer'));
const tell = (told: FromHosts): void => void process.stdout.write(`${JSON.stringify(told)}\n`);
const open = new Map<number, () => Promise<void>>();

async function openHost({ id, workspaceFolder, today }: Extract<HostOrder, { kind: 'open' }>): Promise<void> {
  const ports = {
    ...createSystemPorts({ startJobProcess: lendJobProcess, today }),
    log: (line: string) => tell({ kind: 'log', id, line }),
  };
  const kdf = { memoryKib: 8, passes: 1, lanes: 1 };
  const services = createServices({ assetsFolder, workspaceFolder, ports, kdf, packs });
  const dispatch = createDispatch(services.handlers, services.report);
  const host = await startHost({ dispatch, serveFile: services.serveFile, windowFiles });
  open.set(id, async () => {
    await host.close();
    services.close();
  });
  tell({ kind: 'opened', id, entry: host.entry });
}

async function closeHost(id: number): Promise<void> {
  await open.get(id)?.();
  open.delete(id);
  tell({ kind: 'closed', id });
}

for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as HostOrder;
  await (order.kind === 'open' ? openHost(order) : closeHost(order.id));
}
// Whoever asked is gone.
for (const close of open.values()) await close();
process.exit();
