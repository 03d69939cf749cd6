import type { Carry } from '../../shared/bridge/client.ts';
import { uploadPasswordHeaders } from '../../shared/bridge/uploadPassword.ts';

/** Brings requests to the services and bytes to and from `/files`. */
export interface Carrier {
  readonly carry: Carry;
  /** Like `fetch`, for paths under `/files` and with whatever credentials the carrier needs; `password` opens the upload. */
  readonly fetchFile: (path: string, upload?: ArrayBuffer, password?: string) => Promise<Response>;
}

/** An upload as bytes, never a Blob or File: Electron's protocol handler loses those. */
export const asUpload = (bytes: ArrayBuffer, password?: string) => ({
  method: 'POST',
  body: bytes,
  headers: { 'content-type': 'application/octet-stream', ...uploadPasswordHeaders(password) },
});
