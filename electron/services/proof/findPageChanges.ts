import type { ProofReason } from '../../../shared/export/proofReason.ts';
import type { ShownBox } from '../../../shared/export/inspectedForm.ts';
import type { PrintedLetter } from '../pdf/openPdf.ts';
import { findChanges, type BlankPage, type ChangedPoint } from './pageLook.ts';
import { FOOT, HEAD, isDrawn, isWithin, type SeenPage } from './seePage.ts';

/** What a page shows beside what was to be written on it. */
export interface PageChanges {
  /** Fields with ink in their boxes that belongs to none of their letters. */
  readonly inkBesideLetters: ReadonlySet<string>;
  /** Fields with any change in their boxes. */
  readonly changedBoxes: ReadonlySet<string>;
  /** Boxes with more ink than the empty form has there: a form may draw a ring or a frame into a box that nobody marked. */
  readonly darkened: ReadonlySet<ShownBox>;
  /** What changed where nothing was to be written. */
  readonly fault: { readonly reason: ProofReason; readonly box: ShownBox | null } | null;
}

/** So far around a box or a letter smoothing reaches, in points. */
const AROUND = 1;
/** Fewer changed pixels are a fault of drawing. */
const LEAST = 3;

type Edges = Pick<PrintedLetter, 'left' | 'right' | 'top' | 'bottom'>;

const isNear = ({ x, y }: ChangedPoint, { left, right, top, bottom }: Edges, around = AROUND) =>
  x > left - around && x < right + around && y > bottom - around && y < top + around;

const edgesOf = ({ x, y, width, height }: ShownBox): Edges => ({
  left: x,
  right: x + width,
  bottom: y,
  top: y + height,
});

/** A whole page of points is more than a function takes as arguments. */
function boundsOf(points: readonly ChangedPoint[]): ShownBox {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, bottom] = [Math.min(left, x), Math.min(bottom, y)];
    [right, top] = [Math.max(right, x), Math.max(top, y)];
  }
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}

const moreThanFew = <Key>(counts: ReadonlyMap<Key, number>): ReadonlySet<Key> =>
  new Set([...counts].flatMap(([key, count]) => (count >= LEAST ? [key] : [])));

interface WrittenBox {
  readonly field: string;
  readonly place: ShownBox;
  readonly printed: object;
}

/** Compares a page with the same page before anything was written. At its head and foot more letters may stand, as stamps do, but over no other text. */
export function findPageChanges(blank: BlankPage, page: SeenPage, boxes: readonly WrittenBox[]): PageChanges {
  const changes = findChanges(blank.look, page.look);
  if (changes === undefined)
    return {
      inkBesideLetters: new Set(),
      changedBoxes: new Set(),
      darkened: new Set(),
      fault: { reason: 'changedOutside', box: null },
    };
  const written = boxes.map(({ field, place, printed }) => ({
    field,
    place,
    edges: edgesOf(place),
    letters: 'text' in printed ? page.letters.filter(letter => isDrawn(letter) && isWithin(letter, place)) : undefined,
  }));
  const stamps = page.letters.filter(({ bottom, top }) => bottom > page.height - HEAD || top < FOOT);
  const beside = new Map<string, number>();
  const changed = new Map<string, number>();
  const darker = new Map<ShownBox, number>();
  const outside: ChangedPoint[] = [];
  for (const point of changes) {
    const box =
      written.find(({ edges }) => isNear(point, edges, 0)) ?? written.find(({ edges }) => isNear(point, edges));
    if (box === undefined) {
      const isStamp =
        stamps.some(letter => isNear(point, letter)) && !blank.letters.some(letter => isNear(point, letter));
      if (!isStamp) outside.push(point);
      continue;
    }
    changed.set(box.field, (changed.get(box.field) ?? 0) + 1);
    if (point.darker) darker.set(box.place, (darker.get(box.place) ?? 0) + 1);
    if (point.darker && box.letters?.some(letter => isNear(point, letter)) === false) {
      beside.set(box.field, (beside.get(box.field) ?? 0) + 1);
    }
  }
  const isOverText = outside.some(point => blank.letters.some(letter => isDrawn(letter) && isNear(point, letter)));
  return {
    inkBesideLetters: moreThanFew(beside),
    changedBoxes: moreThanFew(changed),
    darkened: moreThanFew(darker),
    fault:
      outside.length < LEAST ? null : { reason: isOverText ? 'stampedOver' : 'changedOutside', box: boundsOf(outside) },
  };
}
