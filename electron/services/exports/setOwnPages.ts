import { PDFDocument } from 'pdf-lib';
import { z } from 'zod';
import type { Language } from '../../../shared/domain/language.ts';
import type { Typesetter } from '../pdf/openTypesetter.ts';

/** An answer repeated whole, under its question. */
export interface RepeatedAnswer {
  readonly field: string;
  readonly label: string;
  readonly paragraphs: readonly string[];
}

/** What paper.typ sets: all wording is here. */
export interface PaperModel {
  readonly title: string;
  readonly language: Language;
  /** The foot of each page; `{sheet}` is its number, counted on after `sheetsBefore`. */
  readonly sheet: string;
  readonly sheetsBefore: number;
  readonly sections: readonly {
    readonly title: string;
    readonly answers: readonly RepeatedAnswer[];
    readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  }[];
}

export interface OwnPages {
  readonly doc: PDFDocument;
  readonly pageCount: number;
  /** The page on which each section begins, from 0. */
  readonly sectionPages: readonly number[];
  /** The page of each repeated answer, from 0. */
  readonly pageOf: ReadonlyMap<string, number>;
}

const answersSchema = z.array(z.strictObject({ field: z.string(), page: z.int().min(1) }));
const sectionsSchema = z.array(z.int().min(1));

/** Sets the pages that we write ourselves as one tagged document. */
export async function setOwnPages(typesetter: Typesetter, source: string, model: PaperModel): Promise<OwnPages> {
  const doc = await PDFDocument.load(typesetter.setPages(source, model), { updateMetadata: false });
  const answers = answersSchema.parse(typesetter.findMarks(source, '<answer>', model));
  const sections = sectionsSchema.parse(typesetter.findMarks(source, '<section>', model));
  return {
    doc,
    pageCount: doc.getPageCount(),
    sectionPages: sections.map(page => page - 1),
    pageOf: new Map(answers.map(({ field, page }) => [field, page - 1])),
  };
}
