import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { extractAll } from '@electron/asar';

const root = join(import.meta.dirname, '../..');

/** What a package for one system came to, over a stand-in for the Electron runtime. */
export interface PackedApp {
  /** The folder, or on macOS the bundle, that an installer would be made of. */
  readonly folder: string;
  /** Carries the fuses: on macOS the bundle, in which the reader finds the file itself. */
  readonly executable: string;
  readonly resources: string;
  readonly archive: string;
}

const layouts = {
  linux: { folder: 'linux-unpacked', executable: 'redress', resources: 'resources' },
  win32: { folder: 'win-unpacked', executable: 'Redress.exe', resources: 'resources' },
  darwin: {
    folder: process.arch === 'x64' ? 'mac/Redress.app' : 'mac-arm64/Redress.app',
    executable: '',
    resources: 'Contents/Resources',
  },
} as const;

/** Systems that packages are made for. */
export const packagedPlatforms = ['linux', 'win32', 'darwin'] as const;
export type PackagedPlatform = (typeof packagedPlatforms)[number];

/** Packs what is built with the command that makes packages, into a folder of the caller's. */
export function packApp(platform: PackagedPlatform, outputFolder: string): PackedApp {
  execFileSync(
    process.execPath,
    [join(root, 'electron/tools/package.ts'), '--stand-in-for', platform, '--out', outputFolder],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const layout = layouts[platform];
  const folder = join(outputFolder, layout.folder);
  const resources = join(folder, layout.resources);
  return { folder, executable: join(folder, layout.executable), resources, archive: join(resources, 'app.asar') };
}

/** Unpacks the app, since no Node but Electron's reads an archive as a folder. Native modules come from beside it. */
export function unpackApp({ archive }: PackedApp, into: string): void {
  extractAll(archive, into);
}
