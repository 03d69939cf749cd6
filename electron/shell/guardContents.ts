import { app, type Session } from 'electron';
import { appOrigin } from './serveApp.ts';

/** Keeps every page where it is: no navigation, no second window, no embedded page. */
export function guardContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault());
    contents.on('will-frame-navigate', event => event.preventDefault());
    contents.on('will-redirect', event => event.preventDefault());
    contents.on('will-attach-webview', event => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

const ours = [`${appOrigin}/`, `blob:${appOrigin}/`, 'devtools:'];

/** Refuses what a page may ask of the machine and of the network: nothing but its own origin is reached. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !ours.some(start => url.startsWith(start)) }),
  );
  session.on('will-download', event => event.preventDefault());
  // The spell checker fetches dictionaries and would learn names.
  session.setSpellCheckerEnabled(false);
}
