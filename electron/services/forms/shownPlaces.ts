import type { PDFPage } from 'pdf-lib';
import type { ShownBox } from '../../../shared/export/inspectedForm.ts';

/** Quarter turns to the right that a page is shown after, 0 to 3. */
export function turnsOf(page: PDFPage): number {
  return ((Math.round(page.getRotation().angle / 90) % 4) + 4) % 4;
}

/** Where a box of a page's own coordinates lies on the page as it is shown. */
export function shownBox(page: PDFPage, { x, y, width, height }: ShownBox): ShownBox {
  const crop = page.getCropBox();
  const [left, bottom] = [x - crop.x, y - crop.y];
  const [right, top] = [crop.width - left - width, crop.height - bottom - height];
  switch (turnsOf(page)) {
    case 1:
      return { x: bottom, y: right, width: height, height: width };
    case 2:
      return { x: right, y: top, width, height };
    case 3:
      return { x: top, y: left, width: height, height: width };
    default:
      return { x: left, y: bottom, width, height };
  }
}
