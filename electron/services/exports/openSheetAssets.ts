import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sheetWordingSchema, type SheetWording } from '../../../shared/export/sheetWording.ts';
import { openTypesetter, type Typesetter } from '../pdf/openTypesetter.ts';

/** What every page for a family is made with. */
export interface SheetAssets {
  readonly typesetter: Typesetter;
  readonly source: string;
  readonly wording: SheetWording;
}

/** `assetsFolder` holds `papers/` and `fonts/`. */
export async function openSheetAssets(assetsFolder: string): Promise<SheetAssets> {
  const fonts = ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'].map(name => readFile(join(assetsFolder, 'fonts', name)));
  const wording: unknown = JSON.parse(await readFile(join(assetsFolder, 'papers', 'sheets.json'), 'utf8'));
  return {
    typesetter: await openTypesetter(await Promise.all(fonts)),
    source: await readFile(join(assetsFolder, 'papers', 'sheet.typ'), 'utf8'),
    wording: sheetWordingSchema.parse(wording),
  };
}
