import { createServices } from '../../electron/services/createServices.ts';
import { forkJobProcess } from '../../electron/forkJobProcess.ts';
import { createSystemPorts } from '../../electron/systemPorts.ts';

// Opens a workspace and keeps it open until the process is ended: `holdWorkspace.ts FOLDER PASSPHRASE`.
const [, , workspaceFolder = '', passphrase = ''] = process.argv;
const services = createServices({
  assetsFolder: '',
  workspaceFolder,
  ports: createSystemPorts({ startJobProcess: forkJobProcess }),
});
await services.handlers['store.unlock']({ passphrase });
process.stdout.write('open\n');
process.stdin.resume();
