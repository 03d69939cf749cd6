import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import type { ExportRequest } from './exportRequest.ts';
import { makeBundles, type MadeBundle } from './makeBundles.ts';
import type { MadePaper, MeasuredPaper } from './measuredPaper.ts';

/** A paper as a file that goes out. */
export interface PaperFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly measured: MeasuredPaper;
  readonly made: MadePaper;
}

/** A part of a bundle as a file that goes out. */
export interface BundleFile extends MadeBundle {
  readonly name: string;
  /** What it is bound for, and bears the title of. */
  readonly application: MadePaper;
}

/** The files of one scheme, not yet read back. */
export interface MadeScheme {
  readonly papers: readonly PaperFile[];
  readonly bundles: readonly BundleFile[];
}

type MadeEntry = Pick<PaperFile, 'measured' | 'made'>;

/** The papers of one scheme, made: a cover last, since it counts the sheets of the others. */
async function makePapers(papers: readonly MeasuredPaper[]): Promise<readonly MadeEntry[]> {
  const made = new Map<MeasuredPaper, MadePaper>();
  const make = async (measured: MeasuredPaper) => {
    const contents = papers
      .filter(({ kind, bundled }) => kind !== 'cover' && bundled)
      .flatMap(paper => made.get(paper) ?? [])
      .map(({ title, pageCount }) => ({ title, sheets: pageCount }));
    const file = await measured.make?.({ papers: contents });
    if (file !== undefined) made.set(measured, file);
  };
  for (const measured of papers) if (measured.kind !== 'cover') await make(measured);
  for (const measured of papers) if (measured.kind === 'cover') await make(measured);
  return papers.flatMap(measured => {
    const file = made.get(measured);
    return file === undefined ? [] : [{ measured, made: file }];
  });
}

/** What tells the files for another recipient from the whole ones, lest one is sent for the other. */
function markOf({ variant = null }: ExportRequest): string {
  return variant === null ? '' : 'redacted-';
}

/** By order of filing: a name tells nothing of the person, of what happened or of who receives it. */
function fileName({ kind, scheme }: MeasuredPaper, order: number, request: ExportRequest): string {
  if (kind === 'own') return `calculation-${scheme}.pdf`;
  return `${markOf(request)}${kind === 'application' ? `application-${scheme}` : `paper-${scheme}-${order}`}.pdf`;
}

/** Every part of a bundle by its name. */
function bundleName(scheme: string, part: number, parts: number, request: ExportRequest): string {
  const name = `${markOf(request)}bundle-${scheme}`;
  return parts === 1 ? `${name}.pdf` : `${name}-${part}-of-${parts}.pdf`;
}

/** Makes the papers of one scheme and binds its bundle. */
export async function makeScheme(
  request: ExportRequest,
  scheme: string,
  measured: readonly MeasuredPaper[],
  plan: ExportPlan,
  onDone: () => void,
): Promise<MadeScheme> {
  const entries = await makePapers(measured);
  const bound = entries.filter(entry => entry.measured.bundled);
  const application = bound.find(entry => entry.measured.kind !== 'cover')?.made;
  const parts =
    application === undefined
      ? []
      : await makeBundles({
          request,
          scheme,
          title: application.parts[0]?.title ?? '',
          papers: bound.map(entry => ({ ...entry.made, isCover: entry.measured.kind === 'cover' })),
          enclosures: plan.enclosures.filter(enclosure => enclosure.scheme === scheme),
          onBound: onDone,
        });
  const { password = null } = request;
  const papers: PaperFile[] = [];
  for (const [at, entry] of entries.entries()) {
    const { file } = entry.made;
    const bytes = password === null ? file : await finishPdf(file, password);
    papers.push({ ...entry, name: fileName(entry.measured, at + 1, request), bytes });
  }
  const bundles = parts.flatMap((part, at) =>
    application === undefined ? [] : { ...part, application, name: bundleName(scheme, at + 1, parts.length, request) },
  );
  return { papers, bundles };
}
