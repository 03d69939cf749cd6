import type * as Real from 'electron';
import type { app } from './app.ts';
import type { dialog } from './dialogs.ts';
import type { ipcMain } from './ipcMain.ts';
import type { Menu } from './menus.ts';
import type { DoubleSession, protocol, session } from './session.ts';
import type { UtilityProcess, utilityProcess } from './utilityProcess.ts';
import type { BrowserWindow } from './windows.ts';

type Function = (...values: never[]) => unknown;

/** The names of which the double says something else than Electron 45 does: absent there, or a function on one side only. */
type Differing<Double, Electron, Extra extends keyof Double = never> = {
  [Name in Exclude<keyof Double, Extra>]: Name extends keyof Electron
    ? Double[Name] extends Function
      ? Electron[Name] extends Function
        ? never
        : Name
      : Electron[Name] extends Function
        ? Name
        : never
    : Name;
}[Exclude<keyof Double, Extra>];

type None<Names extends never> = Names;

/** Does not compile once the double has a member that the real Electron lacks, so no test can pass on an invented one. */
export type Conforms = [
  None<Differing<typeof app, Real.App>>,
  None<Differing<typeof app.commandLine, Real.CommandLine>>,
  None<Differing<typeof dialog, Real.Dialog>>,
  None<Differing<typeof ipcMain, Real.IpcMain>>,
  None<Differing<typeof Menu, typeof Real.Menu, 'prototype'>>,
  None<Differing<typeof protocol, Real.Protocol>>,
  None<Differing<typeof session, typeof Real.session>>,
  None<Differing<DoubleSession, Real.Session, 'partition' | 'rules'>>,
  None<Differing<typeof utilityProcess, typeof Real.utilityProcess>>,
  None<Differing<UtilityProcess, Real.UtilityProcess>>,
  None<Differing<BrowserWindow, Real.BrowserWindow, 'options' | 'invoke'>>,
  None<Differing<BrowserWindow['webContents'], Real.WebContents, 'openHandler' | 'page' | 'url'>>,
];
