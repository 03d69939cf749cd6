import type { Carry } from '../../shared/bridge/client.ts';
import { asUpload, type Carrier } from './carrier.ts';

/** What the preload script puts into the page. */
export interface PreloadBridge {
  readonly call: Carry;
}

/** Carries calls by Electron's IPC; files come over the app's own scheme, which knows its one page. */
export const ipcCarrier = (bridge: PreloadBridge): Carrier => ({
  carry: (name, request) => bridge.call(name, request),
  fetchFile: (path, upload, password) => fetch(path, upload === undefined ? {} : asUpload(upload, password)),
});
