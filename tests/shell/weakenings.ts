import { refusalKinds } from '../../electron/shell/countRefusals.ts';
import type { CheckName } from './checks.ts';

/** A mistake seeded into a built file, and the check that has to notice it. `start`: the app does not even open. */
export interface Weakening {
  readonly name: string;
  readonly file: 'main.cjs' | 'preload.cjs';
  readonly from: string;
  readonly to: string;
  readonly caughtBy: CheckName | 'start';
  /** It shows in an installed app alone. */
  readonly isPackaged?: boolean;
}

const inMain = (name: string, from: string, to: string, caughtBy: Weakening['caughtBy']): Weakening => ({
  name,
  file: 'main.cjs',
  from,
  to,
  caughtBy,
});
const inPreload = (name: string, from: string, to: string, caughtBy: Weakening['caughtBy']): Weakening => ({
  name,
  file: 'preload.cjs',
  from,
  to,
  caughtBy,
});

const stays = (event: string) => `contents.on("${event}", stay);`;

export const weakenings: readonly Weakening[] = [
  inMain('nobody guards the contents', 'guardContents(refusals);', '', 'the page cannot leave'),
  inMain('navigation goes unguarded', stays('will-navigate'), '', 'nothing navigates'),
  inMain('navigation of frames goes unguarded', stays('will-frame-navigate'), '', 'nothing navigates'),
  inMain('redirects go unguarded', stays('will-redirect'), '', 'nothing navigates'),
  inMain('webviews may be attached', '"will-attach-webview"', '"did-attach-webview"', 'nothing navigates'),
  inMain('windows may be opened', 'action: "deny"', 'action: "allow"', 'no window is opened'),
  inMain('the page opens windows', 'action: "deny"', 'action: "allow"', 'the page opens no window'),

  inMain('no sender is checked', 'isOurPage(event, contents())', 'true', 'another page may not call'),
  inMain(
    'the address alone is checked',
    'sender === contents && senderFrame !== null && senderFrame.parent === null && senderFrame.url',
    'senderFrame?.url',
    'another window may not call',
  ),
  inMain('the window is not checked', 'sender === contents &&', '', 'another window may not call'),
  inMain('frames inside are taken', 'senderFrame.parent === null &&', '', 'a frame inside may not call'),
  inMain(
    'a frame that is gone is taken',
    'senderFrame !== null && senderFrame.parent === null &&',
    'senderFrame?.parent == null &&',
    'a frame that is gone may not call',
  ),
  inMain(
    'any page is taken',
    '&& senderFrame.url.split("#", 1)[0] === "app://redress/index.html"',
    '',
    'another page may not call',
  ),
  inMain(
    'the address is compared by its start',
    'senderFrame.url.split("#", 1)[0] === "app://redress/index.html"',
    'senderFrame.url.startsWith("app://redress/index.html")',
    'another page may not call',
  ),
  inMain(
    'the fragment is compared too',
    'senderFrame.url.split("#", 1)[0] ===',
    'senderFrame.url ===',
    'our page may call, with any route',
  ),

  inMain(
    'the scheme is registered late',
    '\nregisterAppScheme();',
    '\nelectron.app.whenReady().then(registerAppScheme);',
    'start',
  ),
  inMain('the scheme has no answer', 'serveApp(memory,', 'void (memory,', 'only what was built is given'),
  inMain('any host is answered', 'address.host !== host', 'false', 'only what was built is given'),
  inMain(
    'the channel has two handlers',
    'electron.powerMonitor.on("suspend", lock);',
    'bindIpc(dispatch, () => window?.webContents);',
    'start',
  ),
  inMain('the preload is not found', '"preload.cjs"', '"preload.js"', 'start'),
  inMain('the sandbox is off', 'sandbox: true', 'sandbox: false', 'start'),
  inMain('the worlds are one', 'contextIsolation: true', 'contextIsolation: false', 'start'),
  inMain('the page has Node', 'nodeIntegration: false', 'nodeIntegration: true', 'start'),
  inMain('frames get the preload', 'nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true', 'start'),
  inMain('web security is off', 'webSecurity: true', 'webSecurity: false', 'start'),
  inMain('webviews are on', 'webviewTag: false', 'webviewTag: true', 'start'),
  inMain('the sandbox is not forced for all', 'electron.app.enableSandbox();', '', 'the window is confined'),
  inMain(
    'workers get Node',
    'nodeIntegrationInWorker: false',
    'nodeIntegrationInWorker: true',
    'the window is confined',
  ),
  inMain('the screen can be shared', 'window.setContentProtection(true);', '', 'the window is confined'),
  inMain(
    'insecure content may run',
    'allowRunningInsecureContent: false',
    'allowRunningInsecureContent: true',
    'the window is confined',
  ),
  inMain('experiments are on', 'experimentalFeatures: false', 'experimentalFeatures: true', 'the window is confined'),
  inMain(
    'features of the engine are switched on',
    'disableBlinkFeatures: "Auxclick"',
    'disableBlinkFeatures: "Auxclick", enableBlinkFeatures: "Auxclick"',
    'the window is confined',
  ),
  inMain('a middle click opens windows', 'disableBlinkFeatures: "Auxclick"', '', 'the window is confined'),
  inMain('a dropped file navigates', 'navigateOnDragDrop: false', 'navigateOnDragDrop: true', 'the window is confined'),
  inMain('the window checks spelling', 'spellcheck: false', 'spellcheck: true', 'the window is confined'),
  {
    ...inMain(
      'an installed app has developer tools',
      'devTools: !electron.app.isPackaged',
      'devTools: true',
      'the window is confined',
    ),
    isPackaged: true,
  },
  inMain('the window stays hidden', 'window.show()', 'undefined', 'the window is confined'),

  inMain(
    'no content policy',
    '"content-security-policy": [',
    '"x-nothing": [',
    'every answer carries the security headers',
  ),
  inMain(
    'text runs as code',
    '"content-security-policy": [',
    '"x-nothing": [',
    'the page runs no text as code and reaches no network',
  ),
  inMain(
    'no trusted types',
    '"require-trusted-types-for \'script\'",',
    '',
    'every answer carries the security headers',
  ),
  inMain(
    'eval is allowed',
    '"script-src \'self\'"',
    "\"script-src 'self' 'unsafe-eval'\"",
    'every answer carries the security headers',
  ),
  inMain(
    'any host may be asked',
    '"connect-src \'self\'"',
    '"connect-src *"',
    'every answer carries the security headers',
  ),
  inMain('bare answers', '...securityHeaders\n', '\n', 'every answer carries the security headers'),
  inMain('no request filter', 'session.webRequest.onBeforeRequest(', 'void (', 'no request leaves our origin'),
  inMain('the filter compares hosts loosely', '`${appOrigin}/`', '"app:"', 'no request leaves our origin'),
  inMain(
    'permissions are asked for',
    'session.setPermissionRequestHandler(',
    'void (',
    'the session keeps nothing and grants nothing',
  ),
  inMain(
    'permissions are granted unasked',
    'session.setPermissionCheckHandler(',
    'void (',
    'the session keeps nothing and grants nothing',
  ),
  inMain(
    'devices are open',
    'session.setDevicePermissionHandler(',
    'void (',
    'the session keeps nothing and grants nothing',
  ),
  inMain(
    'downloads pass',
    'session.on("will-download"',
    'session.on("will-not"',
    'the session keeps nothing and grants nothing',
  ),
  inMain(
    'words go to a dictionary',
    'session.setSpellCheckerEnabled(false);',
    '',
    'the session keeps nothing and grants nothing',
  ),
  inMain(
    'dictionaries are fetched from their maker',
    'session.setSpellCheckerDictionaryDownloadURL(nowhere);',
    '',
    'the session keeps nothing and grants nothing',
  ),
  inMain('nobody guards the session', 'guardSession(memory, refusals);', '', 'no request leaves our origin'),
  ...refusalKinds.map(kind =>
    inMain(`a refusal goes uncounted: ${kind}`, `count("${kind}")`, 'void 0', 'what is refused is counted'),
  ),
  inMain(
    'the session is kept',
    '"redress", { cache: false }',
    '"persist:redress", { cache: false }',
    'the session keeps nothing and grants nothing',
  ),
  inMain(
    'the session has a cache',
    '"redress", { cache: false }',
    '"redress"',
    'the session keeps nothing and grants nothing',
  ),

  inMain('the menu does not hide', 'click: hide', 'click: () => undefined', 'the menu hides'),
  inMain('the menu does not lock', 'click: lock', 'click: () => undefined', 'the menu locks'),
  inMain('sleep does not lock', 'powerMonitor.on("suspend"', 'powerMonitor.on("resume"', 'going to sleep locks'),
  inMain(
    'a locked screen does not lock',
    'powerMonitor.on("lock-screen"',
    'powerMonitor.on("unlock-screen"',
    'locking the screen locks',
  ),
  inMain(
    'no instance lock',
    'electron.app.requestSingleInstanceLock()',
    'true',
    'a second start shows the first window and ends',
  ),
  inMain(
    'quitting leaves the workspace open',
    'electron.app.on("will-quit", () => services.close());',
    '',
    'quitting closes the workspace',
  ),

  inPreload(
    'the preload asks for Node',
    'let electron = require("electron");',
    'let electron = require("electron"); require("fs");',
    'the page sees exactly the bridge',
  ),
  inPreload(
    'the page gets ipcRenderer',
    '{ call:',
    '{ ipc: electron.ipcRenderer, call:',
    'the page sees exactly the bridge',
  ),
  inPreload('the page gets one thing more', '{ call:', '{ version: 1, call:', 'the page sees exactly the bridge'),
  inPreload(
    'the page gets a call of any channel',
    'ipcRenderer.invoke("bridge", name, request)',
    'ipcRenderer.invoke(name, request)',
    'the page sees exactly the bridge',
  ),
  inPreload('the channel has another name', 'invoke("bridge"', 'invoke("bridges"', 'the page sees exactly the bridge'),
];
