import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { findRuntime } from './findRuntime.ts';
import { makeStandIn, type PackagedPlatform } from './makeStandIn.ts';
import { packApp } from './packApp.ts';

// npm run package: makes the installers of this system, or, where no Electron runtime can be had, what they would be made of.

const root = join(import.meta.dirname, '../..');
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const isPackaged = (platform: string): platform is PackagedPlatform => ['linux', 'win32', 'darwin'].includes(platform);
const isPackagedArch = (arch: string): arch is 'x64' | 'arm64' => arch === 'x64' || arch === 'arm64';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    // Another system's package can be looked into from here, but has to be made there: its native modules are not installed here.
    'stand-in-for': { type: 'string' },
  },
});
const { out: outputFolder = join(root, 'release'), 'stand-in-for': foreign } = values;
const platform = foreign ?? process.platform;
const { arch } = process;
if (!isPackaged(platform) || !isPackagedArch(arch)) {
  say(`Redress is not packaged for ${platform} on ${arch}.`);
  process.exit(1);
}

await buildIfStale();
const electronPackage = join(root, 'node_modules/electron');
const runtime =
  foreign === undefined ? await findRuntime({ electronPackage, env: process.env, downloadMs: 600_000 }) : undefined;
if (runtime === undefined) {
  const standIn = join(outputFolder, 'stand-in');
  makeStandIn(platform, standIn);
  await packApp({ platform, arch, runtime: { folder: standIn, isStandIn: true }, outputFolder });
  if (foreign === undefined) say('The Electron runtime is not here and could not be fetched.');
  say(`A stand-in takes its place: what lies in ${outputFolder} opens no window, and no installer was made.`);
} else {
  const runtimeFolder = join(electronPackage, 'dist');
  const made = await packApp({ platform, arch, runtime: { folder: runtimeFolder, isStandIn: false }, outputFolder });
  for (const file of made) say(file);
}
