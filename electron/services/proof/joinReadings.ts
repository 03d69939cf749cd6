import type { FieldProof } from '../../../shared/bridge/contract.ts';
import type { ProofReason } from '../../../shared/export/proofReason.ts';
import type { MadePaper } from '../exports/measuredPaper.ts';
import type { ProvenBox } from '../exports/provePrinted.ts';

/** What was proven of a paper in one of the files that hold it. */
export interface Reading {
  readonly file: string;
  readonly boxes: readonly ProvenBox[];
}

/** Reasons that concern the ink and not the text; those that concern both are named in both. */
const ofInk: ReadonlySet<ProofReason> = new Set([
  'textWithoutInk',
  'whiteInk',
  'clipped',
  'letterAsBox',
  'outsideBox',
  'stampedOver',
  'tickDiffers',
  'unreadable',
]);
const ofBoth: ReadonlySet<ProofReason> = new Set(['unreadable']);

/** The proof of a paper from all files that hold it: each must agree with the answers, and the first that does not is named. */
export function joinReadings(
  { paper, labels, continued, title }: Pick<MadePaper, 'paper' | 'labels' | 'continued' | 'title'>,
  readings: readonly Reading[],
): readonly FieldProof[] {
  const [first] = readings;
  return (first?.boxes ?? []).map((own, at): FieldProof => {
    const found = readings.flatMap(({ file, boxes }) => {
      const box = boxes[at];
      return box === undefined ? [] : [{ file, ...box }];
    });
    const failing = found.find(({ reason }) => reason !== null);
    const { reason, file, page, box, answer, printed } = failing ?? { file: first?.file ?? null, ...own };
    return {
      paper,
      field: own.field,
      label: labels.get(own.field) ?? title,
      agrees: reason === null,
      textAgrees: reason === null || (ofInk.has(reason) && !ofBoth.has(reason)),
      inkAgrees: reason === null || !ofInk.has(reason),
      continued: continued.has(own.field),
      reason,
      file,
      page: page === null ? null : page + 1,
      box,
      answer,
      printed,
    };
  });
}
