import { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { composeExport } from '../../../electron/services/exports/composeExport.ts';
import type { CaseFile } from '../../../shared/packs/caseFile.ts';
import { exportRequest, packs, readCaseFile, textOf } from './readCase.ts';

/** Cases whose data are protected here; their answers are the marks. */
const cases = [
  { name: 'kg-mother-for-child', languages: ['ru', 'ky'] },
  { name: 'kz-civil-claim', languages: ['ru', 'kk'] },
] as const;

const kept = ['victim.address', 'victim.phone', 'victim.birthDate', 'victim.pin', 'victim.iin', 'bank.iban'];

function protectedCase(name: string): CaseFile {
  const file = readCaseFile(name);
  return { ...file, answers: { ...file.answers, 'protection.dataProtected': true } };
}

const bare = (text: string) => text.replaceAll(/\s/g, '');

/** A value as papers print it, without spaces: a line may break anywhere. */
function marksOf({ answers }: CaseFile): readonly string[] {
  return kept.flatMap(fact => {
    const value = answers[fact];
    if (typeof value !== 'string') return [];
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
    return bare(year === undefined ? value : `${day}.${month}.${year}`);
  });
}

/** The letters of every page, and the names and streams of the file itself: title, outline, tags. */
async function everythingIn(bytes: Uint8Array, pageCount: number): Promise<string> {
  const pages = await Promise.all(Array.from({ length: pageCount }, (_, page) => textOf(bytes, page)));
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = doc.context.enumerateIndirectObjects().map(([, object]) => {
    if (!(object instanceof PDFRawStream)) return object.toString();
    const isImage = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image');
    return isImage
      ? ''
      : `${object.dict.toString()}${Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')}`;
  });
  const names = [doc.getTitle(), doc.getSubject(), doc.getKeywords(), doc.getAuthor()];
  return bare([...pages, ...objects, ...names].join('\n'));
}

/** The same mark as PDF strings write it: UTF-16 in hexadecimal. */
const inHex = (mark: string) => Buffer.from(mark, 'utf16le').swap16().toString('hex').toUpperCase();

describe.each(cases.flatMap(({ name, languages }) => languages.map(language => ({ name, language }))))(
  'the files of $name in $language',
  ({ name, language }) => {
    it('tell no mark of protected data, in print or inside, but on the sheet for the court alone', async () => {
      const file = protectedCase(name);
      const { files } = await composeExport(await exportRequest(file, { language, draft: true }));
      const papers = new Map(packs.get(file.jurisdiction).papers.map(paper => [paper.id, paper]));
      const isForCourtAlone = (id: string | null) => {
        const paper = id === null ? undefined : papers.get(id);
        return paper?.kind === 'drafted' && paper.audience === 'courtOnly';
      };
      const pdfs = files.filter(({ kind }) => kind !== 'record');
      const marks = marksOf(file);
      const seen = await Promise.all(
        pdfs.map(async ({ name: fileName, paper, kind, bytes, pageCount }) => ({
          fileName,
          isForCourtAlone: kind === 'paper' && isForCourtAlone(paper),
          content: await everythingIn(bytes, pageCount),
        })),
      );
      const telling = (content: string) =>
        marks.filter(mark => content.includes(mark) || content.includes(inHex(mark)));

      expect(marks.length).toBeGreaterThan(3);
      expect(
        seen
          .filter(one => !one.isForCourtAlone)
          .flatMap(({ fileName, content }) => telling(content).map(mark => `${fileName}: ${mark}`)),
      ).toEqual([]);
      expect(new Set(seen.filter(one => one.isForCourtAlone).flatMap(({ content }) => telling(content)))).toEqual(
        new Set(marks.filter(mark => !mark.startsWith('KZ'))),
      );
    });
  },
);
