import { useEffect, useState } from 'react';
import type { Failure } from '../../shared/bridge/appError.ts';
import type { Response } from '../../shared/bridge/contract.ts';
import { failureOf } from '../bridge/failureOf.ts';
import { useBridge } from '../bridge/useBridge.ts';
import type { PageImage } from '../components/PageImages.tsx';

type Preview = Response<'exports.preview'>;

/** The pages of a preview with their pictures as they come in; the pictures are let go of when the page or the preview goes. */
export function usePageImages(preview: Preview | undefined): {
  readonly pages: readonly PageImage[];
  readonly failure: Failure | undefined;
} {
  const { loadFile } = useBridge();
  const [urls, setUrls] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    const made: string[] = [];
    let gone = false;
    const load = async (): Promise<void> => {
      if (preview === undefined) return;
      for (const index of preview.pages.keys()) {
        // One after the other: the first page is looked at first.
        const picture = await loadFile(`/files/previews/${preview.previewId}/${index + 1}`);
        if (gone) return;
        const url = URL.createObjectURL(picture);
        made.push(url);
        setUrls(before => ({ ...before, [`${preview.previewId}/${index}`]: url }));
      }
    };
    load().catch((cause: unknown) => {
      if (!gone) setFailure(failureOf(cause));
    });
    return () => {
      gone = true;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [preview, loadFile]);
  const pages = (preview?.pages ?? []).map((page, index) => ({ ...page, url: urls[`${preview?.previewId}/${index}`] }));
  return { pages, failure };
}
