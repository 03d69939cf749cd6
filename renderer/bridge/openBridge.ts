import { createClient, disconnected, readFailure, readUploadReply, type Call } from '../../shared/bridge/client.ts';
import type { UploadedFile } from '../../shared/bridge/contract.ts';
import { httpCarrier } from './httpCarrier.ts';
import { ipcCarrier, type PreloadBridge } from './ipcCarrier.ts';

declare global {
  interface Window {
    readonly bridge?: PreloadBridge;
  }
}

/** All that the window knows of the services. Everything rejects with a `BridgeFailure` and nothing else. */
export interface Bridge {
  readonly call: Call;
  /** Hands the bytes of a chosen file to the services, which encrypt them at once. */
  readonly uploadFile: (bytes: ArrayBuffer) => Promise<UploadedFile>;
  /** Bytes under `/files/…`, for a `blob:` address that the caller revokes. */
  readonly loadFile: (path: `/files/${string}`) => Promise<Blob>;
}

const jsonOf = (answer: Response): Promise<unknown> => answer.json().catch(() => undefined);

/** Opens the one bridge of this window. */
export function openBridge(): Bridge {
  // The only line that knows there are two.
  const carrier = window.bridge ? ipcCarrier(window.bridge) : httpCarrier();
  const fetchFile = (path: string, upload?: ArrayBuffer): Promise<Response> =>
    carrier.fetchFile(path, upload).catch(() => {
      throw disconnected();
    });
  return {
    call: createClient(carrier.carry),
    uploadFile: async bytes => readUploadReply(await jsonOf(await fetchFile('/files', bytes))),
    async loadFile(path) {
      const answer = await fetchFile(path);
      if (answer.ok) return answer.blob();
      throw readFailure(await jsonOf(answer));
    },
  };
}
