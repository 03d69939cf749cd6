import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { runtimeIn } from '../../electron/tools/findRuntime.ts';

const root = join(import.meta.dirname, '../..');

/** The real Electron where its runtime was fetched, by `npm start` or by `npm run package`. */
export const electronRuntime = runtimeIn(join(root, 'node_modules/electron'));

/** Why nothing can be run on the real Electron here; undefined where it can. */
export function whyNoElectron(): string | undefined {
  if (electronRuntime === undefined) return 'NOT RUN on the real Electron: its runtime is not installed';
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'NOT RUN on the real Electron: it does not run as root';
  const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return hasDisplay ? undefined : 'NOT RUN on the real Electron: there is no display';
}

/** The built app in the real Electron. */
export interface ElectronWindow {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** What the person will do in every folder dialog: choose this folder. */
  answerDialog(folder: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts the built app in the real Electron, on a workspace that is made and removed. */
export async function launchElectron({ today }: { readonly today: string }): Promise<ElectronWindow> {
  if (electronRuntime === undefined) throw new Error(whyNoElectron());
  const folder = mkdtempSync(join(tmpdir(), 'redress-electron-'));
  const app = await _electron.launch({
    executablePath: electronRuntime,
    args: [
      root,
      '--lang=en-GB',
      `--user-data-dir=${join(folder, 'electron')}`,
      `--workspace=${join(folder, 'workspace')}`,
      `--today=${today}`,
    ],
  });
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', error => complaints.push(error.message));
  return {
    page,
    complaints,
    answerDialog: chosen =>
      app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
      }, chosen),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}
