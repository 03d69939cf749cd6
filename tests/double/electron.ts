import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { answerTests } from './control.ts';
import { dialog } from './dialogs.ts';
import { ipcMain } from './ipcMain.ts';
import { Menu } from './menus.ts';
import { protocol, session } from './session.ts';
import { strict } from './strict.ts';
import { utilityProcess } from './utilityProcess.ts';
import { BrowserWindow } from './windows.ts';

const powerMonitor = strict('powerMonitor', new EventEmitter());

/** Stands in for the module 'electron' of a main process; a member that is not here throws at its first use. */
export const electron = strict('electron', {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
});

answerTests(powerMonitor);

export { electron as 'module.exports' };
