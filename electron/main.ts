import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog, Menu, powerMonitor, session, type BrowserWindow, type WebContents } from 'electron';
import { demoPassphrase } from '../shared/bridge/demoPassphrase.ts';
import { createDispatch } from '../shared/bridge/dispatch.ts';
import { isIsoDate } from '../shared/domain/isoDate.ts';
import { chooseLanguage, draftTranslations, type WindowLanguage } from '../shared/text/windowLanguage.ts';
import { words } from '../shared/text/words.ts';
import { createLogFile } from './createLogFile.ts';
import { leaveNoDump } from './leaveNoDump.ts';
import { createServices, defaultWorkspaceFolder } from './services/createServices.ts';
import { bindIpc } from './shell/bindIpc.ts';
import { buildMenu } from './shell/buildMenu.ts';
import { countRefusals } from './shell/countRefusals.ts';
import { guardContents, guardSession } from './shell/guardContents.ts';
import { loadWindow, openWindow } from './shell/openWindow.ts';
import { runSelfTest } from './shell/runSelfTest.ts';
import { registerAppScheme, serveApp } from './shell/serveApp.ts';
import { startUtility } from './shell/startUtility.ts';
import { createSystemPorts } from './systemPorts.ts';
import { loadWindowFiles } from './windowFiles.ts';

interface StartOptions {
  readonly workspaceFolder: string;
  readonly today: string | undefined;
  /** The workspace is thrown away afterwards: it opens by itself, and the window says so. */
  readonly isDemo: boolean;
  readonly isSelfTest: boolean;
}

const makeWorkspaceForTest = () => join(mkdtempSync(join(app.getPath('temp'), 'redress-self-test-')), 'workspace');

/** `--workspace DIR` and `--self-test` in any build; `--today 2026-03-12` and `--demo` only while developing and testing. */
function readOptions(): StartOptions {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    strict: false,
    options: {
      workspace: { type: 'string' },
      today: { type: 'string' },
      'self-test': { type: 'boolean' },
      demo: { type: 'boolean' },
    },
  });
  const { workspace, today, demo } = values;
  const isSelfTest = values['self-test'] === true;
  const given = typeof workspace === 'string' ? workspace : defaultWorkspaceFolder();
  return {
    workspaceFolder: isSelfTest ? makeWorkspaceForTest() : given,
    today: typeof today === 'string' && !app.isPackaged ? today : undefined,
    isDemo: demo === true && !app.isPackaged,
    isSelfTest,
  };
}

function start({ workspaceFolder, today, isDemo, isSelfTest }: StartOptions): void {
  let window: BrowserWindow | undefined;
  let t = words('en');

  async function chooseFolder(purpose: 'export' | 'backup' | 'restore'): Promise<string | undefined> {
    if (window === undefined) return undefined;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: t(`folderDialog.${purpose}`),
      // Windows would list the folder among the recent ones.
      properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
    });
    return canceled ? undefined : filePaths[0];
  }

  const ports = createSystemPorts({
    startJobProcess: startUtility,
    dialogs: { chooseFolder, speak },
    today: today !== undefined && isIsoDate(today) ? today : undefined,
    // Nobody sees what an installed app writes to its terminal.
    logFile: app.isPackaged ? createLogFile(app.getPath('logs')) : undefined,
  });
  const services = createServices({ assetsFolder: join(app.getAppPath(), 'assets'), workspaceFolder, isDemo, ports });
  const dispatch = createDispatch(services.handlers, services.report);
  const lock = () => void dispatch('store.lock', {});
  const hide = () => services.events.publish({ kind: 'hide' });

  function speak(language: WindowLanguage): void {
    t = words(language);
    Menu.setApplicationMenu(buildMenu(t, { hide, lock, draftTranslation: draftTranslations.has(language) }));
  }

  const refusals = countRefusals(line => ports.log(line));
  guardContents(refusals);
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => services.close());

  /** Prints one line of JSON and ends the app: 0 where everything holds, else 1. */
  async function tellSelfTest(page: WebContents): Promise<void> {
    const evaluate = (code: string): Promise<unknown> => page.executeJavaScript(code);
    const { counted } = refusals;
    const findings = await runSelfTest({ dispatch, serveFile: services.serveFile, workspaceFolder, evaluate, counted });
    services.close();
    rmSync(dirname(workspaceFolder), { recursive: true, force: true, maxRetries: 5 });
    const { electron, chrome, node } = process.versions;
    const system = `${process.platform}-${process.arch}`;
    const versions = { redress: app.getVersion(), electron, chrome, node, system };
    const line = { ...versions, isPackaged: app.isPackaged, refusals: counted(), findings };
    const holds = Object.values(findings).every(finding => finding === 'ok');
    process.stdout.write(`${JSON.stringify(line)}\n`, () => app.exit(holds ? 0 : 1));
  }

  async function open(): Promise<void> {
    // In memory: Chromium writes nothing of the window to disk.
    const memory = session.fromPartition('redress', { cache: false });
    guardSession(memory, refusals);
    serveApp(memory, loadWindowFiles(join(import.meta.dirname, '../renderer')), services.serveFile);
    bindIpc(dispatch, () => window?.webContents, refusals);
    powerMonitor.on('suspend', lock);
    powerMonitor.on('lock-screen', lock);
    speak(chooseLanguage(services.keptPreferences().language, [app.getLocale()]));
    if (isDemo) await dispatch('store.unlock', { passphrase: demoPassphrase });
    window = openWindow(memory);
    await loadWindow(window);
    if (isSelfTest) {
      await tellSelfTest(window.webContents);
      return;
    }
    // Read by `npm start`, which opens a browser instead where this line does not come.
    if (!app.isPackaged) process.stdout.write('window up\n');
  }
  void app
    .whenReady()
    .then(open)
    .catch((cause: unknown) => {
      services.report(cause);
      app.exit(1);
    });
}

const isConfined = !app.commandLine.hasSwitch('no-sandbox');
leaveNoDump();
app.enableSandbox();
registerAppScheme();
const options = readOptions();
if (!isConfined) {
  // The start script of an AppImage asks for this where the system lets no program make a sandbox.
  process.stderr.write('Redress does not run without its sandbox.\n');
  app.exit(1);
} else if (options.isSelfTest || app.requestSingleInstanceLock()) start(options);
else app.quit();
