import { expect, it } from 'vitest';
import { setOwnPages } from '../../../electron/services/exports/setOwnPages.ts';
import { withPdf } from '../../../electron/services/pdf/openPdf.ts';
import { assets } from './readCase.ts';

const word = 'аң-сезимдүүлүк';

it('reads a hyphen at which a line ends as the hyphen that stands there', async () => {
  const text = Array.from({ length: 40 }, () => word).join(' ');
  const { doc } = await setOwnPages(assets.typesetter, assets.paperSource, {
    title: 'x',
    language: 'ky',
    sheet: '{sheet}',
    sheetsBefore: 0,
    parts: [{ kind: 'paragraph', text }],
  });
  const reading = await withPdf(await doc.save(), reader => reader.letters(0).filter(({ generated }) => !generated));
  const letters = 'unreadable' in reading ? [] : reading.read.filter(({ bottom }) => bottom > 50);
  const lineEnds = letters.filter(({ text: letter, bottom }, at) => {
    const next = letters[at + 1];
    return letter === '-' && next !== undefined && next.top < bottom;
  });

  expect(lineEnds.length).toBeGreaterThan(0);
  expect(letters.map(({ text: letter }) => letter.trim()).join('')).toBe(text.replaceAll(' ', ''));
});
