import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';

// Draws the icons of the packages from the window's own, for Linux, Windows and macOS. Run by hand when it changes.

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'assets/icons');
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512] as const;
const windowsSizes = [16, 24, 32, 48, 64, 128, 256] as const;
/** The names that an icns file has for pictures of these sizes. */
const macKinds = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' } as const;

async function draw(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

type Pictures = readonly (readonly [size: number, png: Buffer])[];

/** An icon file of Windows that holds PNGs; 0 stands for 256. */
function packIco(pictures: Pictures): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

const withLength = (kind: string, body: Buffer): Buffer => {
  const head = Buffer.from(`${kind}0000`, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
};

async function drawIcons(): Promise<void> {
  const svg = await readFile(join(root, 'renderer/icon.svg'), 'utf8');
  const { CHROMIUM: executablePath } = process.env;
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const pictures = async (sizes: readonly number[]): Promise<Pictures> => {
    const drawn: [number, Buffer][] = [];
    for (const size of sizes) drawn.push([size, await draw(browser, svg, size)]);
    return drawn;
  };
  await mkdir(join(folder, 'linux'), { recursive: true });
  for (const [size, png] of await pictures(linuxSizes)) {
    await writeFile(join(folder, 'linux', `${size}x${size}.png`), png);
  }
  await writeFile(join(folder, 'icon.ico'), packIco(await pictures(windowsSizes)));
  const mac = await pictures(Object.keys(macKinds).map(Number));
  const parts = mac.map(([size, png]) => withLength(macKinds[size as keyof typeof macKinds], png));
  await writeFile(join(folder, 'icon.icns'), withLength('icns', Buffer.concat(parts)));
  await browser.close();
}

await drawIcons();
