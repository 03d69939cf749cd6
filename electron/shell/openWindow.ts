import { join } from 'node:path';
import { app, BrowserWindow, type Session } from 'electron';
import { startAddress } from './serveApp.ts';

/** Makes the one window, confined as far as Electron can; `loadWindow` fills it. */
export function openWindow(session: Session): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    title: 'Redress',
    webPreferences: {
      session,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      safeDialogs: true,
      devTools: !app.isPackaged,
      disableBlinkFeatures: 'Auxclick',
    },
  });
  // Screen sharing and screenshots show an empty window.
  window.setContentProtection(true);
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Loads our page; resolves once it stands. */
export const loadWindow = (window: BrowserWindow): Promise<void> => window.loadURL(startAddress);
