import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../host/findBrowser.ts';
import { runHost } from '../host/runHost.ts';
import { defaultWorkspaceFolder } from '../services/createServices.ts';
import { buildIfStale } from './build.ts';
import { layDemo } from './layDemo.ts';
import { startElectron, type NoWindow } from './startElectron.ts';

// npm start: opens Redress in Electron, or behind the loopback host where no window comes up; the workspace is the same.
// With `-- --demo` it is one of invented cases, which is gone afterwards.

const causes: Readonly<Record<NoWindow, string>> = {
  root: 'Electron does not run as root, and its sandbox is not switched off for it.',
  noDisplay: 'There is no display for Electron to open a window on.',
  noRuntime: 'The Electron runtime is not here and could not be fetched.',
  sandbox: "This Linux does not allow Electron's sandbox, and it is not switched off.",
  ended: 'Electron ended before its window was up.',
  timeout: 'Electron opened no window within 15 seconds.',
};

const { values } = parseArgs({
  options: { workspace: { type: 'string' }, demo: { type: 'boolean', default: false } },
});
const appFolder = join(import.meta.dirname, '../..');
const { env, platform } = process;
const isRoot = process.getuid?.() === 0;

await buildIfStale();
const demo = values.demo ? await layDemo(join(appFolder, 'assets')) : undefined;
const workspaceFolder = demo?.workspaceFolder ?? values.workspace ?? defaultWorkspaceFolder();
const noWindow = await startElectron({
  electronPackage: join(appFolder, 'node_modules/electron'),
  appFolder,
  options: [
    '--workspace',
    workspaceFolder,
    // Beside a window of one's own work, which it must not be taken for.
    ...(demo === undefined ? [] : ['--demo', `--user-data-dir=${join(demo.folder, 'electron')}`]),
  ],
  platform,
  env,
  isRoot,
  limits: { downloadMs: 20_000, windowMs: 15_000 },
  tell: said => void process.stderr.write(said),
});
if (noWindow === 'openAlready') {
  process.stdout.write('Redress is open already; its window is in front.\n');
} else if (noWindow !== undefined) {
  process.stdout.write(`${causes[noWindow]} Redress opens in a browser instead.\n`);
  // Chromium does not start as root either, and no browser starts without a display.
  const canShow = noWindow !== 'root' && noWindow !== 'noDisplay';
  await runHost({
    appFolder,
    workspaceFolder,
    isDemo: demo !== undefined,
    browser: canShow ? findBrowser(platform, env['PATH'] ?? '') : undefined,
  });
}
process.exit();
