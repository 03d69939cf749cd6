import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that can show a local page: Chromium as a window of its own, or whatever the system opens pages with. */
export interface Browser {
  readonly kind: 'chromium' | 'system';
  readonly path: string;
}

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const chromiumPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** A browser from a snap sees neither hidden folders nor temporary ones, so it could not open our launch file. */
const isConfined = (path: string): boolean => realpathSync(path).startsWith('/snap/') || path.startsWith('/snap/');

/** The browser to open the window in, or undefined where there is none that could. */
export function findBrowser(platform: NodeJS.Platform, searchPath: string): Browser | undefined {
  const folders = searchPath.split(delimiter).filter(folder => folder !== '');
  const find = (names: readonly string[]) =>
    names
      .flatMap(name => folders.map(folder => join(folder, name)))
      .find(path => existsSync(path) && !isConfined(path));
  const chromium = find(chromiumNames) ?? chromiumPlaces[platform]?.find(path => existsSync(path));
  if (chromium !== undefined) return { kind: 'chromium', path: chromium };
  const system = platform === 'linux' ? find(['xdg-open']) : platform === 'darwin' ? '/usr/bin/open' : undefined;
  return system === undefined ? undefined : { kind: 'system', path: system };
}
