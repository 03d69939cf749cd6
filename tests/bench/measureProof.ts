import { measureForm } from '../../electron/services/exports/measureForm.ts';
import { planExport } from '../../shared/export/planExport.ts';
import { isForm } from '../../shared/packs/paper.ts';
import { exportRequest, readCaseFile } from '../services/exports/readCase.ts';
import { median } from './alternate.ts';
import { alone, type Row } from './row.ts';

const rounds = 9;

/** To read a filled application of two pages back: every letter by its text and its ink, every page beside the blank form, every object. */
export async function measureProof(): Promise<readonly Row[]> {
  const request = await exportRequest(readCaseFile('kz-mother-for-child'));
  const [paper] = request.pack.papers.filter(isForm);
  if (paper === undefined) throw new Error('the pack has no form');
  // Without the sheet that lists its enclosures.
  const plan = { ...planExport(request.pack, request.claim, request.assessment), enclosures: [] };
  const made = await (await measureForm(request, paper, plan)).make?.({ papers: [] });
  if (made?.pageCount !== 2) throw new Error('the application has not two pages');
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const began = performance.now();
    const proven = await made.prove(made.file);
    // The first round learns the letters.
    if (round > 0) times.push(performance.now() - began);
    if (proven.some(({ reason }) => reason !== null)) throw new Error('the application is not proven');
  }
  return [alone('open and prove a two-page application', median(times), 'ms')];
}
