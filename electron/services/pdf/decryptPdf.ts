import { openQpdf } from './finishPdf.ts';

const WARNINGS_ONLY = 3;

/** A PDF without its encryption, else as it was; undefined where qpdf cannot read it. The password has opened it before. */
export async function decryptPdf(bytes: Uint8Array, password: string): Promise<Uint8Array | undefined> {
  const qpdf = await openQpdf(bytes);
  const status = qpdf.callMain([`--password=${password}`, '--decrypt', '--deterministic-id', '/in.pdf', '/out.pdf']);
  return status === 0 || status === WARNINGS_ONLY ? qpdf.FS.readFile('/out.pdf') : undefined;
}
