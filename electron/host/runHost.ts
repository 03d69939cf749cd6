import { join } from 'node:path';
import { demoPassphrase } from '../../shared/bridge/demoPassphrase.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import { createServices } from '../services/createServices.ts';
import { forkJobProcess } from '../forkJobProcess.ts';
import { leaveNoDump } from '../leaveNoDump.ts';
import { createSystemPorts } from '../systemPorts.ts';
import { loadWindowFiles } from '../windowFiles.ts';
import type { Browser } from './findBrowser.ts';
import { openBrowser } from './openBrowser.ts';
import { startHost } from './startHost.ts';

interface HostRun {
  readonly appFolder: string;
  readonly workspaceFolder: string;
  /** The workspace is thrown away afterwards: it opens by itself, and the window says so. */
  readonly isDemo: boolean;
  /** Undefined where there is none: the person is given the address. */
  readonly browser: Browser | undefined;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs the app behind the loopback host until its window is closed or the person ends it with Ctrl+C. */
export async function runHost({ appFolder, workspaceFolder, isDemo, browser }: HostRun): Promise<void> {
  leaveNoDump();
  // Ctrl+C may come twice, from the terminal and from npm: every one of them means this same end.
  const interrupted = new Promise<'interrupted'>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('interrupted'));
  });
  const services = createServices({
    assetsFolder: join(appFolder, 'assets'),
    workspaceFolder,
    isDemo,
    // A browser has no folders to offer: exports are handed over as downloads.
    ports: createSystemPorts({ startJobProcess: forkJobProcess }),
  });
  const dispatch = createDispatch(services.handlers, services.report);
  if (isDemo) await dispatch('store.unlock', { passphrase: demoPassphrase });
  const host = await startHost({
    dispatch,
    serveFile: services.serveFile,
    windowFiles: loadWindowFiles(join(appFolder, 'dist/renderer')),
  });
  const opened = browser === undefined ? undefined : openBrowser(browser, host.entry);
  if (opened !== undefined) say('Redress is open in your browser. Ctrl+C ends it.');
  const end = await Promise.race([interrupted, opened?.closed ?? 'noBrowser']);
  if (end !== 'interrupted' && !host.wasEntered()) {
    say(`Open this address in a browser on this computer; it works once: ${host.entry}`);
    say('Ctrl+C ends Redress.');
    await interrupted;
  }
  await opened?.close();
  await host.close();
  services.close();
  say('Redress has ended; the workspace is locked.');
}
