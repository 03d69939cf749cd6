import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, dialog, Menu, powerMonitor, session, type BrowserWindow } from 'electron';
import { createDispatch } from '../shared/bridge/dispatch.ts';
import { isIsoDate } from '../shared/domain/isoDate.ts';
import { chooseLanguage, draftTranslations, type WindowLanguage } from '../shared/text/windowLanguage.ts';
import { words } from '../shared/text/words.ts';
import { createServices, defaultWorkspaceFolder } from './services/createServices.ts';
import { bindIpc } from './shell/bindIpc.ts';
import { buildMenu } from './shell/buildMenu.ts';
import { guardContents, guardSession } from './shell/guardContents.ts';
import { loadWindow, openWindow } from './shell/openWindow.ts';
import { registerAppScheme, serveApp } from './shell/serveApp.ts';
import { startUtility } from './shell/startUtility.ts';
import { createSystemPorts } from './systemPorts.ts';
import { loadWindowFiles } from './windowFiles.ts';

/** `--workspace DIR` in any build; `--today 2026-03-12` only while developing and testing. */
function readOptions(): { workspaceFolder: string; today: string | undefined } {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    strict: false,
    options: { workspace: { type: 'string' }, today: { type: 'string' } },
  });
  const { workspace, today } = values;
  return {
    workspaceFolder: typeof workspace === 'string' ? workspace : defaultWorkspaceFolder(),
    today: typeof today === 'string' && !app.isPackaged ? today : undefined,
  };
}

function start(): void {
  let window: BrowserWindow | undefined;
  const { workspaceFolder, today } = readOptions();
  let t = words('en');

  async function chooseFolder(purpose: 'export' | 'backup'): Promise<string | undefined> {
    if (window === undefined) return undefined;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: t(`folderDialog.${purpose}`),
      properties: ['openDirectory', 'createDirectory'],
    });
    return canceled ? undefined : filePaths[0];
  }

  const ports = createSystemPorts({
    startJobProcess: startUtility,
    dialogs: { chooseFolder, speak },
    today: today !== undefined && isIsoDate(today) ? today : undefined,
  });
  const services = createServices({ assetsFolder: join(app.getAppPath(), 'assets'), workspaceFolder, ports });
  const dispatch = createDispatch(services.handlers, services.report);
  const lock = () => void dispatch('store.lock', {});
  const hide = () => services.events.publish({ kind: 'hide' });

  function speak(language: WindowLanguage): void {
    t = words(language);
    Menu.setApplicationMenu(buildMenu(t, { hide, lock, draftTranslation: draftTranslations.has(language) }));
  }

  guardContents();
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => services.close());

  async function open(): Promise<void> {
    // In memory: Chromium writes nothing of the window to disk.
    const memory = session.fromPartition('redress', { cache: false });
    guardSession(memory);
    serveApp(memory, loadWindowFiles(join(import.meta.dirname, '../renderer')), services.serveFile);
    bindIpc(dispatch, () => window?.webContents);
    powerMonitor.on('suspend', lock);
    powerMonitor.on('lock-screen', lock);
    speak(chooseLanguage(services.keptPreferences().language, [app.getLocale()]));
    window = openWindow(memory);
    await loadWindow(window);
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

app.enableSandbox();
registerAppScheme();
if (app.requestSingleInstanceLock()) start();
else app.quit();
