import {
  concatTransformationMatrix,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  type PDFFont,
  type PDFPage,
} from 'pdf-lib';

type Matrix = readonly [number, number, number, number, number, number];

/** From upright points, as the page is seen, to the page's own: its turn, its visible part and its unit. */
function uprightOf(page: PDFPage): { readonly matrix: Matrix; readonly width: number; readonly height: number } {
  const { x, y, width, height } = page.getCropBox();
  const turn = ((page.getRotation().angle % 360) + 360) % 360;
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  const points = unit instanceof PDFNumber ? unit.asNumber() : 1;
  const scale = 1 / points;
  const matrices: Readonly<Record<number, Matrix>> = {
    90: [0, scale, -scale, 0, x + width, y],
    180: [-scale, 0, 0, -scale, x + width, y + height],
    270: [0, -scale, scale, 0, x, y + height],
  };
  const [w, h] = turn % 180 === 0 ? [width, height] : [height, width];
  return { matrix: matrices[turn] ?? [scale, 0, 0, scale, x, y], width: w * points, height: h * points };
}

export interface Stamp {
  readonly text: string;
  readonly at: 'left' | 'right';
  readonly size: number;
}

/** From the top edge to the stamp's baseline, and from a side edge to its end, in points. */
const INSET = { top: 20, side: 24 } as const;

/** Writes a line at the top of a page as it is seen, outside its tagged content. */
export function stampPage(page: PDFPage, font: PDFFont, { text, at, size }: Stamp): void {
  const { matrix, width, height } = uprightOf(page);
  const length = font.widthOfTextAtSize(text, size);
  const x = at === 'right' ? width - INSET.side - length : INSET.side;
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]),
    pushGraphicsState(),
    concatTransformationMatrix(...matrix),
  );
  page.drawText(text, {
    x,
    y: height - INSET.top,
    size,
    font,
    color: at === 'right' ? rgb(0.1, 0.1, 0.4) : rgb(0.7, 0, 0),
  });
  page.pushOperators(popGraphicsState(), PDFOperator.of(PDFOperatorNames.EndMarkedContent));
}
