import { expect, it } from 'vitest';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import { numberBoxes } from '../../../renderer/screens/Export/numberBoxes.ts';

const box = (paper: string, name: string): ExportRecord['proof'][number] => ({
  paper,
  field: name,
  label: { ru: name },
  agrees: true,
  textAgrees: true,
  inkAgrees: true,
  continued: false,
  reason: null,
  file: null,
  page: null,
  box: null,
  answer: null,
  printed: null,
});

it('numbers the boxes of one name within their paper and leaves the others alone', () => {
  const boxes = [box('a', 'List'), box('a', 'Address'), box('a', 'List'), box('b', 'List')];
  expect(numberBoxes(boxes)).toEqual([1, undefined, 2, undefined]);
});
