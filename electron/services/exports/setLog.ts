import type { PaperModel } from '../../../shared/export/paperModel.ts';
import { finishPdf } from '../pdf/finishPdf.ts';
import type { PaperAssets } from './openPaperAssets.ts';
import { setOwnPages } from './setOwnPages.ts';

/** Sets a list of our own that no claim owns, as a tagged PDF. */
export async function setLog(
  { typesetter, paperSource }: Pick<PaperAssets, 'typesetter' | 'paperSource'>,
  model: PaperModel,
): Promise<Uint8Array> {
  const { doc } = await setOwnPages(typesetter, paperSource, model);
  doc.setTitle(model.title, { showInWindowTitleBar: true });
  doc.setLanguage(model.language);
  return finishPdf(await doc.save());
}
