import { listPackage } from '@electron/asar';
import { Arch, build, Platform, type AfterPackContext, type Configuration } from 'electron-builder';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { listShipped } from './listShipped.ts';
import type { PackagedPlatform } from './makeStandIn.ts';
import { writeBill } from './writeBill.ts';
import { writeNotices } from './writeNotices.ts';

const root = join(import.meta.dirname, '../..');

export interface Packing {
  readonly platform: PackagedPlatform;
  readonly arch: 'x64' | 'arm64';
  /** A folder with an unpacked Electron distribution for that platform. */
  readonly runtime: { readonly folder: string; readonly isStandIn: boolean };
  readonly outputFolder: string;
}

const platforms = { linux: Platform.LINUX, win32: Platform.WINDOWS, darwin: Platform.MAC } as const;

/** What cannot be done to a stand-in: it has no resources to edit, and nothing of it is signed. */
const standInConfig: Configuration = {
  disableAsarIntegrity: true,
  win: { signAndEditExecutable: false },
  mac: { identity: null },
};

/** The paths of everything in an archive, from its root and with `/`. */
export const listArchive = (archive: string): readonly string[] =>
  listPackage(archive, { isPack: false }).map(path => path.split(sep).join('/').replace(/^\//, ''));

/** Takes out the page that Electron shows where it is given no app. */
function removeDefaultApp(appOutDir: string): void {
  for (const resources of ['resources', 'Electron.app/Contents/Resources']) {
    rmSync(join(appOutDir, resources, 'default_app.asar'), { force: true });
  }
}

/** Puts beside the archive whose work is in it, and the licences. */
function addNotices({ appOutDir, packager }: AfterPackContext): void {
  const resources = packager.getResourcesDir(appOutDir);
  const shipped = listShipped(root, listArchive(join(resources, 'app.asar')));
  writeFileSync(join(resources, 'third-party-notices.txt'), writeNotices(shipped));
  writeFileSync(join(resources, 'bill-of-materials.cdx.json'), writeBill(packageJson, shipped));
  copyFileSync(join(root, 'LICENSE'), join(resources, 'license.txt'));
}

/**
 * Packs what is built, as `electron-builder.yml` says. With the real runtime it makes the installers of that system and gives their
 * files; with a stand-in only the folder that they would be made of.
 */
export async function packApp({ platform, arch, runtime, outputFolder }: Packing): Promise<readonly string[]> {
  const targets = platforms[platform].createTarget(runtime.isStandIn ? 'dir' : undefined, Arch[arch]);
  return build({
    projectDir: root,
    targets,
    config: {
      extends: join(root, 'electron-builder.yml'),
      ...(runtime.isStandIn ? standInConfig : {}),
      electronDist: runtime.folder,
      directories: { output: outputFolder },
      afterExtract: ({ appOutDir }) => removeDefaultApp(appOutDir),
      afterPack: addNotices,
    },
  });
}
