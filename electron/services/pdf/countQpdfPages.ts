import { z } from 'zod';
import { openQpdf } from './finishPdf.ts';

const WARNINGS_ONLY = 3;
const pagesSchema = z.object({ pages: z.array(z.unknown()) });

/** How many pages qpdf finds, which guesses at nothing; undefined where it cannot read the file. */
export async function countQpdfPages(bytes: Uint8Array): Promise<number | undefined> {
  const qpdf = await openQpdf(bytes);
  const status = qpdf.callMain(['--json=2', '--json-key=pages', '/in.pdf', '/out.json']);
  if (status !== 0 && status !== WARNINGS_ONLY) return undefined;
  return pagesSchema.parse(JSON.parse(Buffer.from(qpdf.FS.readFile('/out.json')).toString('utf8'))).pages.length;
}
