import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
/** The package has no types of its own. */
const subsetFont: (
  font: Uint8Array,
  letters: string,
  options: { readonly targetFormat: 'truetype' },
) => Promise<Uint8Array> = require('subset-font');

const source = dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));

/** Our file's name and the full font that it is cut from. */
export const appFonts = [
  { name: 'NotoSans-Regular.ttf', full: join(source, '400Regular', 'NotoSans_400Regular.ttf') },
  { name: 'NotoSans-Bold.ttf', full: join(source, '700Bold', 'NotoSans_700Bold.ttf') },
] as const;

/** Latin, Cyrillic with Kazakh and Kyrgyz, combining accents, punctuation, currency signs, the number sign, trade mark and minus. */
const RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x300, 0x304],
  [0x400, 0x52f],
  [0x2010, 0x203a],
  [0x20a0, 0x20c0],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
];

/** The font with only the letters of our languages; the same bytes every time. */
export async function cutFont(full: string): Promise<Uint8Array> {
  const letters = RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
  );
  return subsetFont(await readFile(full), letters.join(''), { targetFormat: 'truetype' });
}

async function subsetFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, full } of appFonts) await writeFile(join(folder, name), await cutFont(full));
  await copyFile(join(source, 'LICENSE_FONT'), join(folder, 'LICENSE_FONT'));
}

if (import.meta.main) await subsetFonts(join(import.meta.dirname, '..', '..', 'assets', 'fonts'));
