import { encode } from 'fast-png';
import { PDFDocument } from 'pdf-lib';
import type { ServeFile } from '../../electron/services/serveFile.ts';
import { readUploadReply } from '../../shared/bridge/client.ts';
import type { UploadedFile } from '../../shared/bridge/contract.ts';
import { uploadPasswordHeaders } from '../../shared/bridge/uploadPassword.ts';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import { toChange } from './claimChanges.ts';

/** A picture of one colour; another colour makes another file. */
export const makePng = (red: number): Uint8Array =>
  encode({ width: 2, height: 2, data: new Uint8Array(16).fill(red), channels: 4 });

/** A PDF of empty pages. */
export async function makePdf(pageCount: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < pageCount; page += 1) pdf.addPage([300, 400]);
  return pdf.save();
}

/** Uploads as a page does. Rejects with a BridgeFailure. */
export async function uploadFile(serveFile: ServeFile, bytes: Uint8Array, password?: string): Promise<UploadedFile> {
  const headers = uploadPasswordHeaders(password);
  const request = new Request('http://redress/files', { method: 'POST', body: new Uint8Array(bytes), headers });
  return readUploadReply(await (await serveFile(request)).json());
}

/** Fetches bytes as a page does. */
export const fetchFile = (serveFile: ServeFile, path: string): Promise<Response> =>
  serveFile(new Request(`http://redress${path}`));

/** The change that makes an uploaded file the claim's. */
export const attachUpload = (uploaded: UploadedFile, document: string, fileName = 'scan.pdf'): ClaimChange =>
  toChange({ kind: 'attachEvidence', evidence: { ...uploaded, document, fileName, addedOn: '2026-03-12' } });
