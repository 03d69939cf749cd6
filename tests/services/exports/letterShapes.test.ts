import * as fontkit from '@cantoo/fontkit';
import { PDFDocument, rgb } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { learnShapes, looksAsRead, type LetterShapes } from '../../../electron/services/proof/letterShapes.ts';
import { isDrawn, seePage, type SeenPage } from '../../../electron/services/proof/seePage.ts';
import { withPdf } from '../../../electron/services/pdf/openPdf.ts';
import { assets } from './readCase.ts';

const letters =
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюяӘәҒғҚқҢңӨөҰұҮүҺһІі' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:-–—()/№«»"+%₸?!';
const sizes = [7, 8.5, 10];
/** What is itself a box, or as good as one. */
const bars = new Set('Іl-–—.,:;"');

describe('a letter', () => {
  let shapes: LetterShapes;
  let written: SeenPage;
  let boxed: SeenPage;
  beforeAll(async () => {
    shapes = await learnShapes(assets.typesetter, [letters]);
    const doc = await PDFDocument.create();
    doc.registerFontkit(fontkit);
    const font = await doc.embedFont(assets.font, { subset: true });
    const page = doc.addPage([600, 400]);
    // Close together and apart, so that they stand at many places between pixels.
    const rows = sizes.flatMap(size => (letters.match(/.{1,42}/gu) ?? []).map(text => ({ size, text })));
    for (const [at, { size, text }] of rows.entries())
      page.drawText(at % 2 === 0 ? text : Array.from(text).join(' '), {
        x: 20 + at / 7,
        y: 380 - at * 25.3,
        size,
        font,
      });
    const see = async (at: number) => {
      const reading = await withPdf(await doc.save(), reader => seePage(reader, at));
      if ('unreadable' in reading) throw new Error('the page cannot be read');
      return reading.read;
    };
    written = await see(0);
    const boxes = doc.addPage([600, 400]);
    for (const { left, right, bottom, top } of written.letters.filter(isDrawn))
      boxes.drawRectangle({
        x: left + 0.25,
        y: bottom + 0.25,
        width: Math.max(0.1, right - left - 0.5),
        height: Math.max(0.1, top - bottom - 0.5),
        borderColor: rgb(0, 0, 0),
        borderWidth: 0.5,
      });
    boxed = await see(1);
  });

  it('of every alphabet looks as it reads, at 7, 8.5 and 10 points, beside others and alone', () => {
    const drawn = written.letters.filter(isDrawn);
    expect(drawn).toHaveLength(Array.from(letters).length * sizes.length);
    expect(drawn.filter(letter => !looksAsRead(letter, written, shapes)).map(({ text }) => text)).toEqual([]);
  });

  it('is told from a box in its place', () => {
    const passed = written.letters.filter(letter => isDrawn(letter) && looksAsRead(letter, boxed, shapes));
    expect([...new Set(passed.map(({ text }) => text))].filter(letter => !bars.has(letter))).toEqual([]);
  });
});
