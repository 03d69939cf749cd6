import { app, type Session } from 'electron';
import type { Refusals } from './countRefusals.ts';
import { appOrigin } from './serveApp.ts';

/** Keeps every page where it is: no navigation, no second window, no embedded page. */
export function guardContents({ count }: Refusals): void {
  const stay = (event: { preventDefault(): void }) => {
    event.preventDefault();
    count('navigation');
  };
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', event => {
      event.preventDefault();
      count('webview');
    });
    contents.setWindowOpenHandler(() => {
      count('window');
      return { action: 'deny' };
    });
  });
}

const ours = [`${appOrigin}/`, `blob:${appOrigin}/`, 'devtools:'];
/** A port of this machine on which nothing answers. */
const nowhere = 'http://127.0.0.1:9/';

/** Refuses what a page may ask of the machine and of the network: nothing but its own origin is reached. */
export function guardSession(session: Session, { count }: Refusals): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    count('permission');
    answer(false);
  });
  session.setPermissionCheckHandler(() => {
    count('permissionCheck');
    return false;
  });
  session.setDevicePermissionHandler(() => {
    count('device');
    return false;
  });
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !ours.some(start => url.startsWith(start));
    if (cancel) count('request');
    answer({ cancel });
  });
  session.on('will-download', event => {
    event.preventDefault();
    count('download');
  });
  // The spell checker fetches dictionaries and would learn names.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL(nowhere);
  session.on('spellcheck-dictionary-download-begin', () => count('dictionary'));
}
