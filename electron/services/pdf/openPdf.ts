import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MAX_PIXELS } from './readImageHeader.ts';

/** A letter as the page shows it: its place in points from the lower left corner of the unrotated page. */
export interface PrintedLetter {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  /** Set between words or lines by the reader, not by the page. */
  readonly generated: boolean;
  /** How light it is drawn, from 0 (black) to 255 (white). */
  readonly lightness: number;
}

/** PDFium gives a hyphen at which a line ends within a word as this code. */
const HYPHEN_AT_LINE_END = 0x02;

const charOf = (codePoint: number) => (codePoint === HYPHEN_AT_LINE_END ? '-' : String.fromCodePoint(codePoint));

/** A picture of a page, four bytes a pixel: red, green, blue, alpha. */
export interface PageImage {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** An open PDF, read by PDFium. Pages count from 0. */
export interface PdfReader {
  readonly pageCount: number;
  readonly hasForm: boolean;
  /** A form that a program inside it draws, instead of its pages (dynamic XFA). */
  readonly drawnByScript: boolean;
  /** Its owner allows less than everything. */
  readonly restricted: boolean;
  /** Its owner allows its fields to be filled. */
  readonly mayBeFilled: boolean;
  /** False where the file's own table of objects had to be guessed again. */
  readonly intact: boolean;
  /** Also where no password is needed to open it, but one to change it. */
  readonly encrypted: boolean;
  /** Width and height in points as shown, after rotation. */
  pageSize(page: number): { readonly width: number; readonly height: number };
  letters(page: number): readonly PrintedLetter[];
  /** Quarter turns to the right that a page is shown after, and its visible part in its own points. */
  shownPart(page: number): {
    readonly turns: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
  };
  text(page: number): string;
  /** The end of a page's text, at most so many letters: what was drawn last. */
  lastText(page: number, most: number): string;
  /** Draws a page with its form fields; `scale` is pixels per point, less where the page would have more pixels than are drawn. */
  draw(page: number, scale: number): PageImage;
  /** Prints a page's form fields and notes into it, so that `letters` sees them. */
  flatten(page: number): void;
  save(): Uint8Array;
  /** All pages in a new, plain file: what they show and nothing else of the old one. Undefined where a page cannot be brought over. */
  copyPages(): Uint8Array | undefined;
}

/** What was read, or why PDFium cannot open the file. */
export type PdfReading<T> = { readonly read: T } | { readonly unreadable: 'passwordProtected' | 'damaged' };

const PASSWORD_ERROR = 4;
/** Bits of a file's permissions: all that an owner may grant, and to fill fields alone or among other notes. */
const EVERYTHING = 0xf3c;
const FILLING = 0x120;
const NOT_ENCRYPTED = -1;
const NO_FORM = 0;
const FULL_XFA = 2;
const WITH_ANNOTATIONS = 0x01;
const RED_FIRST = 0x10;
const FLATTEN_FOR_DISPLAY = 0;
const FORMAT_BGRA = 4;
const WHITE = 0xffffffff;

let loaded: Promise<WrappedPdfiumModule> | undefined;

async function load(): Promise<WrappedPdfiumModule> {
  const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** The wasm memory moves when it grows: look it up at every use. */
function memory(pdfium: WrappedPdfiumModule): Uint8Array {
  return (pdfium.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}

/**
 * Opens a PDF for the length of `use`. Anyone may ask for it at any time: the work inside is synchronous.
 * A failure of PDFium itself leaves its memory in doubt, so the next caller gets a fresh one.
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (reader: PdfReader) => T,
  password = '',
): Promise<PdfReading<T>> {
  loaded ??= load();
  const pdfium = await loaded;
  try {
    return readWith(pdfium, bytes, use, password);
  } catch (cause) {
    loaded = undefined;
    throw cause;
  }
}

function readWith<T>(
  pdfium: WrappedPdfiumModule,
  bytes: Uint8Array,
  use: (reader: PdfReader) => T,
  password: string,
): PdfReading<T> {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const data = malloc(bytes.length);
  memory(pdfium).set(bytes, data);
  const doc = pdfium.FPDF_LoadMemDocument(data, bytes.length, password);
  if (doc === 0) {
    const unreadable = pdfium.FPDF_GetLastError() === PASSWORD_ERROR ? 'passwordProtected' : 'damaged';
    free(data);
    return { unreadable };
  }
  const formInfo = pdfium.PDFiumExt_OpenFormFillInfo();
  const form = pdfium.PDFiumExt_InitFormFillEnvironment(doc, formInfo);
  pdfium.FPDF_SetFormFieldHighlightAlpha(form, 0);
  try {
    return { read: use(createReader(pdfium, doc, form)) };
  } finally {
    pdfium.PDFiumExt_ExitFormFillEnvironment(form);
    pdfium.PDFiumExt_CloseFormFillInfo(formInfo);
    pdfium.FPDF_CloseDocument(doc);
    free(data);
  }
}

function writeFile(pdfium: WrappedPdfiumModule, doc: number): Uint8Array {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(doc, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const data = malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, data, size);
  const bytes = memory(pdfium).slice(data, data + size);
  free(data);
  pdfium.PDFiumExt_CloseFileWriter(writer);
  return bytes;
}

function createReader(pdfium: WrappedPdfiumModule, doc: number, form: number): PdfReader {
  const { malloc, free } = pdfium.pdfium.wasmExports;

  function onPage<T>(index: number, use: (page: number) => T): T {
    const page = pdfium.FPDF_LoadPage(doc, index);
    if (page === 0) throw new RangeError('page cannot be loaded');
    pdfium.FORM_OnAfterLoadPage(page, form);
    try {
      return use(page);
    } finally {
      pdfium.FORM_OnBeforeClosePage(page, form);
      pdfium.FPDF_ClosePage(page);
    }
  }

  function letterAt(textPage: number, index: number, box: number): PrintedLetter {
    pdfium.FPDFText_GetCharBox(textPage, index, box, box + 8, box + 16, box + 24);
    const edge = (offset: number) => pdfium.pdfium.getValue(box + offset, 'double');
    const colour = box + 32;
    pdfium.FPDFText_GetFillColor(textPage, index, colour, colour + 4, colour + 8, colour + 12);
    const shade = (offset: number) => pdfium.pdfium.getValue(colour + offset, 'i32');
    return {
      text: charOf(pdfium.FPDFText_GetUnicode(textPage, index)),
      left: edge(0),
      right: edge(8),
      bottom: edge(16),
      top: edge(24),
      generated: pdfium.FPDFText_IsGenerated(textPage, index) === 1,
      lightness: Math.max(shade(0), shade(4), shade(8)),
    };
  }

  function letters(index: number): readonly PrintedLetter[] {
    return onPage(index, page => {
      const textPage = pdfium.FPDFText_LoadPage(page);
      const box = malloc(48);
      try {
        const count = Math.max(0, pdfium.FPDFText_CountChars(textPage));
        return Array.from({ length: count }, (_, at) => letterAt(textPage, at, box));
      } finally {
        free(box);
        pdfium.FPDFText_ClosePage(textPage);
      }
    });
  }

  const pageSize = (index: number) =>
    onPage(index, page => ({ width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) }));

  return {
    pageCount: pdfium.FPDF_GetPageCount(doc),
    hasForm: pdfium.FPDF_GetFormType(doc) !== NO_FORM,
    drawnByScript: pdfium.FPDF_GetFormType(doc) === FULL_XFA,
    restricted: (pdfium.FPDF_GetDocPermissions(doc) & EVERYTHING) !== EVERYTHING,
    mayBeFilled: (pdfium.FPDF_GetDocPermissions(doc) & FILLING) !== 0,
    intact: pdfium.FPDF_DocumentHasValidCrossReferenceTable(doc),
    encrypted: pdfium.FPDF_GetSecurityHandlerRevision(doc) !== NOT_ENCRYPTED,
    pageSize,
    letters,
    shownPart: index =>
      onPage(index, page => {
        const box = malloc(16);
        pdfium.FPDF_GetPageBoundingBox(page, box);
        const edge = (offset: number) => pdfium.pdfium.getValue(box + offset, 'float');
        const part = { left: edge(0), top: edge(4), right: edge(8), bottom: edge(12) };
        free(box);
        return { turns: pdfium.FPDFPage_GetRotation(page), ...part };
      }),
    text: index =>
      letters(index)
        .map(letter => letter.text)
        .join(''),
    lastText: (index, most) =>
      onPage(index, page => {
        const textPage = pdfium.FPDFText_LoadPage(page);
        const count = Math.max(0, pdfium.FPDFText_CountChars(textPage));
        const length = Math.min(most, count);
        const text = malloc((length + 1) * 2);
        pdfium.FPDFText_GetText(textPage, count - length, length, text);
        const read = Buffer.from(memory(pdfium).slice(text, text + length * 2)).toString('utf16le');
        free(text);
        pdfium.FPDFText_ClosePage(textPage);
        return read;
      }),
    draw: (index, scale) =>
      onPage(index, page => {
        const points = { width: pdfium.FPDF_GetPageWidthF(page), height: pdfium.FPDF_GetPageHeightF(page) };
        const fitting = Math.min(scale, Math.sqrt(MAX_PIXELS / (points.width * points.height)));
        const width = Math.max(1, Math.round(points.width * fitting));
        const height = Math.max(1, Math.round(points.height * fitting));
        const pixels = malloc(width * height * 4);
        const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, FORMAT_BGRA, pixels, width * 4);
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | RED_FIRST);
        pdfium.FPDF_FFLDraw(form, bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | RED_FIRST);
        const rgba = memory(pdfium).slice(pixels, pixels + width * height * 4);
        pdfium.FPDFBitmap_Destroy(bitmap);
        free(pixels);
        return { width, height, rgba };
      }),
    save: () => writeFile(pdfium, doc),
    copyPages: () => {
      const target = pdfium.FPDF_CreateNewDocument();
      const isWhole = pdfium.FPDF_ImportPages(target, doc, '', 0);
      const bytes = isWhole ? writeFile(pdfium, target) : undefined;
      pdfium.FPDF_CloseDocument(target);
      return bytes;
    },
    flatten: index => void onPage(index, page => pdfium.FPDFPage_Flatten(page, FLATTEN_FOR_DISPLAY)),
  };
}
