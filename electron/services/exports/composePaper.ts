import { PDFName, type PDFDocument } from 'pdf-lib';
import { inLanguage, type Language, type LocalText } from '../../../shared/domain/language.ts';
import type { Blocker, ComputedPaper, Enclosure } from '../../../shared/export/exportPlan.ts';
import { fillWording } from '../../../shared/export/fillWording.ts';
import type { PaperModel, PaperPart } from '../../../shared/export/paperModel.ts';
import type { PrintedPaper } from '../../../shared/packs/paper.ts';
import type { PaperWording } from '../../../shared/packs/paperWording.ts';
import { giveTagRoot } from '../forms/giveTagRoot.ts';
import { overlayFields } from '../forms/openWithFields.ts';
import { appendTaggedPages } from './appendTaggedPages.ts';
import { fitCells, type FittedCell } from './fitCells.ts';
import { openForm, type OpenForm } from './openForm.ts';
import type { PaperAssets } from './openPaperAssets.ts';
import type { ExpectedBox } from './provePrinted.ts';
import { setOutline, type OutlineEntry } from './setOutline.ts';
import { setOwnPages, type OwnPages } from './setOwnPages.ts';
import { stampPage } from './stampPage.ts';

export interface PaperRequest {
  readonly assets: PaperAssets;
  readonly template: Uint8Array;
  readonly paper: PrintedPaper;
  readonly wording: PaperWording;
  readonly computed: ComputedPaper;
  readonly enclosures: readonly Enclosure[];
  readonly language: Language;
  readonly flatten: boolean;
  readonly draft: boolean;
}

/** A filled form with the sheets that belong to it, not yet finished. */
export interface ComposedPaper {
  readonly doc: PDFDocument;
  readonly outline: readonly OutlineEntry[];
  readonly boxes: readonly ExpectedBox[];
  /** The sheets that follow the form, as they were set; undefined where there are none. */
  readonly sheets: Uint8Array | undefined;
  readonly continued: readonly FittedCell[];
  readonly blockers: readonly Blocker[];
}

/** A heading in both languages of the country, the state language first, as the form prints them. */
export function bothHeadings({ kk, ky, ru }: LocalText): string {
  return [kk ?? ky, ru].filter(heading => heading !== undefined).join(' / ');
}

/** A part of the continuation sheets, on pages of its own. */
interface Section {
  readonly mark: string;
  readonly title: string;
  readonly parts: readonly PaperPart[];
}

function answerSection({ paper }: PaperRequest, continued: readonly FittedCell[]): Section {
  const parts = continued.flatMap(({ cell, text }): readonly PaperPart[] => [
    { kind: 'heading', text: bothHeadings(cell.label) },
    { kind: 'mark', name: cell.field },
    ...text
      .split('\n')
      .filter(paragraph => paragraph !== '')
      .map(paragraph => ({ kind: 'paragraph', text: paragraph }) as const),
  ]);
  return { mark: 'section:answers', title: bothHeadings(paper.wording.continuationTitle), parts };
}

function enclosureSection({ wording, enclosures, language }: PaperRequest): Section {
  const rows = enclosures.map(({ number, label, pageCount, evidenceId }) => [
    String(number),
    inLanguage(label, language).text,
    evidenceId === null ? inLanguage(wording.byAuthority, language).text : String(pageCount),
  ]);
  const { number, document, pages } = wording.enclosureColumns;
  const columns = [
    { text: inLanguage(number, language).text, fits: 'own' },
    { text: bothHeadings(document), fits: 'rest' },
    { text: bothHeadings(pages), fits: 'own' },
  ] as const;
  const parts: readonly PaperPart[] = [{ kind: 'table', columns, rows, total: null }];
  return { mark: 'section:enclosures', title: bothHeadings(wording.enclosuresTitle), parts };
}

function sectionsOf(request: PaperRequest, continued: readonly FittedCell[]): readonly Section[] {
  return [
    ...(continued.length > 0 ? [answerSection(request, continued)] : []),
    ...(request.enclosures.length > 0 ? [enclosureSection(request)] : []),
  ];
}

function modelOf(request: PaperRequest, sections: readonly Section[], sheetsBefore: number): PaperModel {
  const { paper, wording, language } = request;
  return {
    title: bothHeadings(paper.title),
    language,
    sheet: inLanguage(wording.sheet, language).text,
    sheetsBefore,
    parts: sections.flatMap(({ mark, title, parts }, at): readonly PaperPart[] => [
      ...(at > 0 ? [{ kind: 'pageBreak' } as const] : []),
      { kind: 'mark', name: mark },
      { kind: 'title', text: title },
      ...parts,
    ]),
  };
}

/** What should stand in each box of the form, and where an answer goes on. */
function expectBoxes(form: OpenForm, fitted: readonly FittedCell[], own: OwnPages | undefined): readonly ExpectedBox[] {
  const byField = new Map(fitted.map(entry => [entry.cell.field, entry]));
  return form.boxes().map(box => {
    const entry = byField.get(box.field);
    const start = own?.pageOf.get(box.field);
    const whole =
      entry === undefined || start === undefined || own === undefined
        ? null
        : { text: entry.text, pages: pagesFrom(start, own).map(page => form.pageCount + page) };
    return { ...box, whole };
  });
}

/** The pages that an answer may run over: from its own to the one where the next begins. */
function pagesFrom(start: number, { pageOf, pageCount }: OwnPages): readonly number[] {
  const end = Math.min(pageCount - 1, ...[...pageOf.values()].filter(page => page > start));
  return Array.from({ length: end - start + 1 }, (_, at) => start + at);
}

async function openPaper({ assets, template, paper }: PaperRequest, flatten: boolean): Promise<OpenForm> {
  return openForm(template, assets.font, flatten, paper.kind === 'overlay' ? overlayFields(paper) : []);
}

/** What others noted of a template: who wrote on it, about what, or the answers of an earlier one. */
function dropNotes({ catalog, context }: PDFDocument): void {
  catalog.delete(PDFName.of('Metadata'));
  context.trailerInfo.Info = context.register(context.obj({}));
}

/** The form with every box empty and printed: what its pages hold before the answers. */
export async function composeBlank(request: PaperRequest): Promise<Uint8Array> {
  const form = await openPaper(request, true);
  form.finish();
  return form.doc.save({ updateFieldAppearances: false });
}

/** Fills a form, and adds the sheets that repeat what did not fit and the list of enclosures. */
export async function composePaper(request: PaperRequest): Promise<ComposedPaper> {
  const { assets, paper, computed, language, flatten, draft } = request;
  const form = await openPaper(request, flatten);
  const referTo = (sheet: number) => fillWording(paper.wording.continuedOn, language, { sheet });

  // Which answers go on does not depend on the sheets' numbers, only where they are cut.
  const measured = fitCells(form, computed, () => referTo(form.pageCount + 1));
  const continued = measured.fitted.filter(({ set }) => set.continued);
  const sections = sectionsOf(request, continued);
  const model = modelOf(request, sections, form.pageCount);
  const own = sections.length > 0 ? await setOwnPages(assets.typesetter, assets.paperSource, model) : undefined;
  const { fitted, blockers } = fitCells(form, computed, field =>
    referTo(form.pageCount + (own?.pageOf.get(field) ?? 0) + 1),
  );

  for (const { cell, value, set } of fitted) form.write(cell.field, value, set);
  for (const { field, ticked } of computed.ticks) form.tick(field, ticked);
  for (const { field, value } of computed.choices)
    if (value !== null && form.lineOf(field, value) === undefined) form.press(field, value);
  const boxes = expectBoxes(form, fitted, own);
  form.finish();

  const { doc } = form;
  dropNotes(doc);
  giveTagRoot(doc);
  const ownPages = own === undefined ? [] : appendTaggedPages(doc, own.doc);
  const outline = [
    { title: bothHeadings(paper.title), page: doc.getPage(0) },
    ...sections.flatMap(({ mark, title }) => {
      const page = ownPages[own?.pageOf.get(mark) ?? -1];
      return page === undefined ? [] : [{ title, page }];
    }),
  ];
  setOutline(doc, outline);
  doc.setTitle(bothHeadings(paper.title), { showInWindowTitleBar: true });
  doc.setLanguage(language);
  if (draft) {
    for (const page of doc.getPages())
      stampPage(page, form.font, { text: draftMark(request.wording), at: 'left', size: 9 });
  }
  return { doc, outline, boxes, sheets: own?.asSet, continued: fitted.filter(({ set }) => set.continued), blockers };
}

/** What every page of a draft says. */
export function draftMark(wording: PaperWording): string {
  return bothHeadings(wording.draftMark);
}
