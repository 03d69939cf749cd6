import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Reply } from '../../shared/bridge/appError.ts';
import type { Dispatch } from '../../shared/bridge/dispatch.ts';
import type { Refusals } from './countRefusals.ts';
import { startAddress } from './serveApp.ts';

const refused: Reply = { ok: false, failure: { code: 'invalidRequest', details: { at: [] } } };

/** True for the main frame of our window while it shows our page; routes live in the fragment. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents | undefined): boolean {
  return (
    sender === contents &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.url.split('#', 1)[0] === startAddress
  );
}

/** Opens the bridge to our page and to nobody else. `contents` gives the window's contents, once there is one. */
export function bindIpc(dispatch: Dispatch, contents: () => WebContents | undefined, { count }: Refusals): void {
  ipcMain.handle('bridge', (event, name: unknown, request: unknown) => {
    if (isOurPage(event, contents())) return dispatch(name, request);
    count('sender');
    return refused;
  });
}
