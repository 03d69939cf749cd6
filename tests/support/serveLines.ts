import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { createServices } from '../../electron/services/createServices.ts';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { createSystemPorts } from '../../electron/systemPorts.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';

// The real services behind the real dispatch, one call a line: `{"name", "request"}` in, the reply out. `serveLines.ts FOLDER`.
const [, , workspaceFolder = ''] = process.argv;
const ports = createSystemPorts({ startJobProcess: forkJobProcess, today: isoDateSchema.parse('2026-03-12') });
const services = createServices({
  assetsFolder: join(import.meta.dirname, '../../assets'),
  workspaceFolder,
  ports,
  kdf: { memoryKib: 8, passes: 1, lanes: 1 },
});
const dispatch = createDispatch(services.handlers, services.report);

for await (const line of createInterface({ input: process.stdin })) {
  const { name, request } = JSON.parse(line) as { name: unknown; request: unknown };
  process.stdout.write(`${JSON.stringify(await dispatch(name, request))}\n`);
}
