import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Something of others that a package of Redress holds. */
export interface ShippedPart {
  readonly name: string;
  /** Absent for what a package has compiled into it without saying which. */
  readonly version?: string;
  /** As SPDX writes it, which may be an expression of several. */
  readonly license: string;
  /** `sha512-…`, as the lock file pins the package. */
  readonly integrity?: string;
  /** Everything that has to be told of it. */
  readonly licenceText: string;
  /** Compiled: what lies below the parts that it names is not known to us. */
  readonly isBinary: boolean;
  /** What was compiled into it. */
  readonly contains: readonly ShippedPart[];
}

const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  author: z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]).optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), z.object({ integrity: z.string().optional() })) });

/** Not among the bundled and the shipped modules: the runtime itself, and the fonts that ours are cut from. */
const besides = ['node_modules/electron', 'node_modules/@expo-google-fonts/noto-sans'];

interface CompiledPart {
  readonly name: string;
  readonly license: string;
  readonly holder: string;
}

/** What lies inside binary modules, by the package that brings them, where its own licence files leave it out. */
const compiledInto: Readonly<Record<string, readonly CompiledPart[]>> = {
  'better-sqlite3-multiple-ciphers': [
    { name: 'SQLite', license: 'blessing', holder: '' },
    { name: 'SQLite3 Multiple Ciphers', license: 'MIT', holder: 'Ulrich Telle' },
  ],
  '@neslinesli93/qpdf-wasm': [{ name: 'qpdf', license: 'Apache-2.0', holder: '' }],
  '@myriaddreamin/typst-ts-web-compiler': [{ name: 'Typst', license: 'Apache-2.0', holder: '' }],
};

const publicDomain = 'The author disclaims copyright to this source code.\n';

/** The text of a licence whose package names it and leaves the text out. Throws where we have none. */
function standardText(root: string, license: string, holder: string): string {
  if (license === 'blessing') return publicDomain;
  const file = license === 'Apache-2.0' ? join(root, 'LICENSE') : join(root, `electron/tools/licences/${license}.txt`);
  if (!existsSync(file)) throw new Error(`there is no text of the licence ${license}`);
  return readFileSync(file, 'utf8').replace('{holder}', holder);
}

/** The licence files of a package, one after the other; undefined where it has none. */
function ownText(folder: string): string | undefined {
  const names = readdirSync(folder).filter(name => /^(?:licen[cs]e|copying|notice)/i.test(name));
  if (names.length === 0) return undefined;
  return names
    .toSorted()
    .map(name => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

function readPart(root: string, folder: string, integrity: string | undefined, isBinary: boolean): ShippedPart {
  const { name, version, license, author } = packageSchema.parse(
    JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')),
  );
  const holder = author?.replace(/ <.*$/, '') ?? `the authors of ${name}`;
  return {
    name,
    version,
    license,
    ...(integrity === undefined ? {} : { integrity }),
    licenceText: ownText(join(root, folder)) ?? standardText(root, license, holder),
    isBinary,
    contains: (compiledInto[name] ?? []).map(part => ({
      name: part.name,
      license: part.license,
      licenceText: standardText(root, part.license, part.holder),
      isBinary: true,
      contains: [],
    })),
  };
}

/** The folders of packages that the build took code from, as `recordBundled` wrote them. */
const readBundled = (root: string): readonly string[] =>
  readdirSync(join(root, 'dist/bundled')).flatMap(file =>
    z.array(z.string()).parse(JSON.parse(readFileSync(join(root, 'dist/bundled', file), 'utf8'))),
  );

/** The folder of the package that a file belongs to, where it belongs to one. */
const folderOf = (file: string): string | undefined =>
  /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^@/][^/]*(?=\/)/.exec(file)?.[0];

const foldersOf = (files: readonly string[]): ReadonlySet<string> =>
  new Set(files.map(folderOf).filter(folder => folder !== undefined));

/**
 * Lists everything of others in an app, in the order of names: the same for the same build.
 * `files`: what lies in it, by path from its root and with `/`.
 */
export function listShipped(root: string, files: readonly string[]): readonly ShippedPart[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const binary = foldersOf(files.filter(file => /\.(?:node|wasm)$/.test(file)));
  const folders = new Set([...readBundled(root), ...foldersOf(files), ...besides]);
  return [...folders]
    .map(folder => readPart(root, folder, packages[folder]?.integrity, binary.has(folder)))
    .toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}
