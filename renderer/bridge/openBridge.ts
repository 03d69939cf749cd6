import {
  createClient,
  disconnected,
  readFailure,
  readFormReply,
  readUploadReply,
  type Call,
} from '../../shared/bridge/client.ts';
import type { UploadedFile } from '../../shared/bridge/contract.ts';
import type { DroppedForm } from '../../shared/bridge/ownForm.ts';
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
  /** Hands the bytes of a chosen file to the services, which encrypt them at once; a password opens them and is not kept. */
  readonly uploadFile: (bytes: ArrayBuffer, password?: string) => Promise<UploadedFile>;
  /** Hands over a form to be looked at; it is kept by `forms.keep` or `forms.renew`. */
  readonly uploadForm: (bytes: ArrayBuffer) => Promise<DroppedForm>;
  /** Bytes under `/files/…`, for a `blob:` address that the caller revokes. */
  readonly loadFile: (path: `/files/${string}`) => Promise<Blob>;
}

const jsonOf = (answer: Response): Promise<unknown> => answer.json().catch(() => undefined);

/** Opens the one bridge of this window. */
export function openBridge(): Bridge {
  // The only line that knows there are two.
  const carrier = window.bridge ? ipcCarrier(window.bridge) : httpCarrier();
  const fetchFile = (path: string, upload?: ArrayBuffer, password?: string): Promise<Response> =>
    carrier.fetchFile(path, upload, password).catch(() => {
      throw disconnected();
    });
  return {
    call: createClient(carrier.carry),
    uploadFile: async (bytes, password) => readUploadReply(await jsonOf(await fetchFile('/files', bytes, password))),
    uploadForm: async bytes => readFormReply(await jsonOf(await fetchFile('/files/forms', bytes))),
    async loadFile(path) {
      const answer = await fetchFile(path);
      if (answer.ok) return answer.blob();
      throw readFailure(await jsonOf(answer));
    },
  };
}
