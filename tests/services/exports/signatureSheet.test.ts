import { expect, it } from 'vitest';
import { setOwnPages } from '../../../electron/services/exports/setOwnPages.ts';
import type { PaperPart } from '../../../shared/export/paperModel.ts';
import { assets, textOf } from './readCase.ts';

const columns = [
  { text: '№', fits: 'own' },
  { text: 'Документ', fits: 'rest' },
] as const;
const last: readonly { readonly kind: string; readonly part: PaperPart }[] = [
  { kind: 'table', part: { kind: 'table', columns, rows: [['1', 'Последний']], total: null } },
  { kind: 'list', part: { kind: 'list', items: [{ marker: '1)', text: 'Последний' }] } },
  { kind: 'rows', part: { kind: 'rows', rows: [{ label: 'Строка', value: 'Последний' }] } },
  { kind: 'paragraph', part: { kind: 'paragraph', text: 'Последний' } },
  { kind: 'note', part: { kind: 'note', text: 'Последний' } },
];
const signature: PaperPart = { kind: 'signature', role: 'Истец', name: 'А. Б.', signature: 'Подпись', date: 'Дата' };

it.each(last)(
  'a $kind before the line to sign on goes with it to the next sheet, wherever the page ends',
  async ({ part }) => {
    const sheets = await Promise.all(
      Array.from({ length: 14 }, async (_, more) => {
        const above = Array.from({ length: 30 + more }, (): PaperPart => ({ kind: 'paragraph', text: 'Строка' }));
        const { doc, pageCount } = await setOwnPages(assets.typesetter, assets.paperSource, {
          title: 'x',
          language: 'ru',
          sheet: '{sheet}',
          sheetsBefore: 0,
          parts: [...above, part, signature],
        });
        return { pageCount, text: await textOf(await doc.save(), pageCount - 1) };
      }),
    );

    expect(new Set(sheets.map(({ pageCount }) => pageCount))).toEqual(new Set([1, 2]));
    expect(sheets.filter(({ text }) => !text.includes('Последний'))).toEqual([]);
  },
);
