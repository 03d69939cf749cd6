import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The folder of the package that a module comes from, from the root and with `/`; undefined for our own. */
function packageOf(root: string, moduleId: string): string | undefined {
  const path = relative(root, moduleId.split('?', 1)[0] ?? '')
    .split(sep)
    .join('/');
  return packageFolder.exec(path)?.[0];
}

/** Writes to `dist/bundled` which packages a build took code from: what is shipped inside our own files has licences too. */
export const recordBundled = (root: string, name: string): Plugin => ({
  name: 'record-bundled',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(part => (part.type === 'chunk' ? part.moduleIds : []));
    const folders = new Set(modules.map(id => packageOf(root, id)).filter(folder => folder !== undefined));
    mkdirSync(join(root, 'dist/bundled'), { recursive: true });
    writeFileSync(join(root, `dist/bundled/${name}.json`), `${JSON.stringify([...folders].toSorted(), null, 2)}\n`);
  },
});
