import type { PDFPage } from 'pdf-lib';
import type { ShownBox } from '../../../shared/export/inspectedForm.ts';

/** Width and height of a page as it is shown, in points: the crop box after rotation. */
export function shownSize(page: PDFPage): { readonly width: number; readonly height: number } {
  const { width, height } = page.getCropBox();
  return turnsOf(page) % 2 === 0 ? { width, height } : { width: height, height: width };
}

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

/** Where a box of the page as it is shown lies in the page's own coordinates. */
export function pageBox(page: PDFPage, { x, y, width, height }: ShownBox): ShownBox {
  const crop = page.getCropBox();
  const turns = turnsOf(page);
  const shown = shownSize(page);
  const [right, top] = [shown.width - x - width, shown.height - y - height];
  switch (turns) {
    case 1:
      return { x: crop.x + top, y: crop.y + x, width: height, height: width };
    case 2:
      return { x: crop.x + right, y: crop.y + top, width, height };
    case 3:
      return { x: crop.x + y, y: crop.y + right, width: height, height: width };
    default:
      return { x: crop.x + x, y: crop.y + y, width, height };
  }
}
