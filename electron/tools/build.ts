import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as viteBuild } from 'vite';
import { compileText } from './compileText.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const stamp = join(dist, 'built');
const sources = ['electron', 'renderer', 'shared', 'assets/fonts', 'package.json', 'package-lock.json'];
const notSources = new Set([join(root, 'shared/text/compiled')]);

/** The latest change below a path, in milliseconds; 0 where there is nothing. */
function changedAt(path: string): number {
  if (notSources.has(path) || path.endsWith('.tsbuildinfo')) return 0;
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map(name => changedAt(join(path, name))));
}

/** Builds the window and the three files of the shell into `dist/`. */
export async function build(): Promise<void> {
  rmSync(stamp, { force: true });
  await compileText(join(root, 'shared/text'));
  const readAt = new Date();
  for (const mode of ['renderer', 'main', 'preload', 'job']) {
    await viteBuild({ configFile: join(root, 'renderer/vite.config.ts'), mode, logLevel: 'warn' });
  }
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, '');
  utimesSync(stamp, readAt, readAt);
}

/** Builds where a source is newer than what was built from it. */
export async function buildIfStale(): Promise<void> {
  const built = changedAt(stamp);
  if (built === 0 || sources.some(source => changedAt(join(root, source)) > built)) await build();
}

if (import.meta.main) await build();
