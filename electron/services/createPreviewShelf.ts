import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/bridge/appError.ts';
import type { Response } from '../../shared/bridge/contract.ts';
import type { PicturedPages } from './exports/createExportService.ts';

type Preview = Response<'exports.preview'>;

/** Enough for the previews one window shows at once; older ones give way. */
const mostKept = 4;

/** Previews that a page is looking at, in memory. */
export interface PreviewShelf {
  /** `pdf` where the pages themselves may be handed over. */
  keep(pictured: PicturedPages, pdf?: Uint8Array): Preview;
  /** A page's PNG. Throws notFound once the preview has given way. */
  picture(previewId: string, page: number): Promise<Uint8Array>;
  /** The pages as they are handed over. Throws notFound where there are none or the preview has given way. */
  readonly pdf: (previewId: string) => Uint8Array;
  clear(): void;
}

export function createPreviewShelf(): PreviewShelf {
  const kept = new Map<string, PicturedPages & { readonly pdf: Uint8Array | undefined }>();
  return {
    keep(pictured, pdf) {
      const previewId = randomBytes(16).toString('hex');
      kept.set(previewId, { ...pictured, pdf });
      for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
      return { previewId, pages: pictured.pages };
    },
    async picture(previewId, page) {
      const pictured = kept.get(previewId);
      if (pictured === undefined || pictured.pages[page - 1] === undefined) {
        throw new AppError('notFound', { what: 'file', id: previewId });
      }
      return pictured.picture(page);
    },
    pdf(previewId) {
      const pdf = kept.get(previewId)?.pdf;
      if (pdf === undefined) throw new AppError('notFound', { what: 'file', id: previewId });
      return pdf;
    },
    clear: () => kept.clear(),
  };
}
