import { randomBytes } from 'node:crypto';
import { AppError } from '../../shared/bridge/appError.ts';
import type { Response } from '../../shared/bridge/contract.ts';
import type { PicturedPages } from './exports/createExportService.ts';

type Preview = Response<'exports.preview'>;

/** Enough for the previews one window shows at once; older ones give way. */
const mostKept = 4;

/** Pages that may be handed over, and as what. */
interface HandedPages {
  readonly as: 'check' | 'accessLog';
  readonly pdf: Uint8Array;
}

/** Previews that a page is looking at, in memory. */
export interface PreviewShelf {
  /** `handed` where the pages themselves may be handed over. */
  keep(pictured: PicturedPages, handed?: HandedPages): Preview;
  /** A single picture (PNG), as the first page of a preview that this names. */
  keepPicture(png: Uint8Array): string;
  /** A page's PNG. Throws notFound once the preview has given way. */
  picture(previewId: string, page: number): Promise<Uint8Array>;
  /** The pages as they are handed over. Throws notFound where there are none, none of that kind, or the preview has given way. */
  readonly pdf: (previewId: string, as?: HandedPages['as']) => Uint8Array;
  clear(): void;
}

interface KeptPreview extends Pick<PicturedPages, 'picture'> {
  readonly pageCount: number;
  readonly handed: HandedPages | undefined;
}

export function createPreviewShelf(): PreviewShelf {
  const kept = new Map<string, KeptPreview>();
  function add(preview: KeptPreview): string {
    const previewId = randomBytes(16).toString('hex');
    kept.set(previewId, preview);
    for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest);
    return previewId;
  }
  return {
    keep(pictured, handed) {
      const { pages } = pictured;
      const picture = (page: number) => pictured.picture(page);
      return { previewId: add({ pageCount: pages.length, picture, handed }), pages };
    },
    keepPicture: png => add({ pageCount: 1, picture: async () => png, handed: undefined }),
    async picture(previewId, page) {
      const pictured = kept.get(previewId);
      if (pictured === undefined || !(page >= 1 && page <= pictured.pageCount)) {
        throw new AppError('notFound', { what: 'file', id: previewId });
      }
      return pictured.picture(page);
    },
    pdf(previewId, as) {
      const handed = kept.get(previewId)?.handed;
      const isAsked = handed !== undefined && (as === undefined || handed.as === as);
      if (!isAsked) throw new AppError('notFound', { what: 'file', id: previewId });
      return handed.pdf;
    },
    clear: () => kept.clear(),
  };
}
