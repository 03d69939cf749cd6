import { expect, it } from 'vitest';
import { importsOf, readSources, type Import } from './sources.ts';

/** Who may import what: the first entry whose folder holds a file decides over each of its imports. */
interface Layer {
  readonly folder: string;
  /** Files of ours by the start of their path, and packages by name; Node's modules are `node:`. */
  readonly mayImport: readonly string[];
  /** May be imported as types only: nothing of it runs here. */
  readonly mayNameTypesOf?: readonly string[];
  /** Exceptions to `mayImport`. */
  readonly never?: readonly string[];
}

// The floors of the pure core, from the ground up: each may use its own floor and those below.
const floors = [['domain', 'fmt'], ['packs'], ['rules'], ['interview'], ['assessment'], ['export'], ['bridge']];
const core = floors.flatMap((floor, index) =>
  floor.map((name): Layer => {
    const below = floors.slice(0, index + 1).flat();
    return { folder: `shared/${name}/`, mayImport: ['zod', ...below.map(folder => `shared/${folder}/`)] };
  }),
);

const forWindows = [
  'react',
  'react-dom',
  'react-dom/client',
  'wouter',
  'wouter/use-hash-location',
  '@tanstack/react-query',
  'downshift',
];
const pureForWindows = [
  'shared/domain/',
  'shared/fmt/',
  'shared/text/',
  'shared/bridge/appError.ts',
  'shared/bridge/client.ts',
  'shared/bridge/filePassword.ts',
  'shared/bridge/jitless.ts',
  'shared/bridge/uploadPassword.ts',
  'shared/export/takesRefused.ts',
  'shared/interview/validateAnswer.ts',
];

const layers: readonly Layer[] = [
  ...core,
  {
    folder: 'shared/text/',
    // The closed lists that it has words for, besides the ground floor.
    mayImport: [
      '@lingui/core',
      'shared/text/',
      'shared/domain/',
      'shared/fmt/',
      'shared/bridge/appError.ts',
      'shared/export/leakPlace.ts',
      'shared/export/proofReason.ts',
    ],
    mayNameTypesOf: ['shared/'],
  },
  {
    folder: 'electron/services/',
    mayImport: [
      'node:',
      'zod',
      'shared/',
      'electron/services/',
      'package.json',
      'better-sqlite3',
      '@node-rs/argon2',
      'pdf-lib',
      '@cantoo/fontkit',
      'fast-png',
      '@embedpdf/pdfium',
      '@myriaddreamin/typst-ts-web-compiler',
      '@neslinesli93/qpdf-wasm',
      'docx',
    ],
    never: ['shared/text/'],
  },
  {
    folder: 'electron/host/',
    mayImport: [
      'node:',
      'electron/host/',
      'electron/services/',
      'electron/forkJobProcess.ts',
      'electron/leaveNoDump.ts',
      'electron/systemPorts.ts',
      'electron/windowFiles.ts',
      'shared/bridge/',
    ],
  },
  {
    folder: 'electron/cli/',
    mayImport: [
      'node:',
      'zod',
      'csv-parse',
      'csv-stringify',
      'shared/',
      'electron/cli/',
      'electron/services/',
      'electron/forkJobProcess.ts',
      'electron/leaveNoDump.ts',
      'electron/systemPorts.ts',
      'electron/tools/compileText.ts',
    ],
  },
  // Never packaged, and beside the product: what builds, starts and makes the assets.
  { folder: 'electron/tools/', mayImport: [''], never: ['electron/shell/', 'electron/main.ts', 'renderer/'] },
  { folder: 'electron/shell/runSelfTest.ts', mayImport: ['node:', 'electron/shell/', 'shared/bridge/'] },
  {
    folder: 'electron/shell/',
    mayImport: [
      'electron',
      'node:path',
      'electron/shell/',
      'electron/windowFiles.ts',
      'shared/bridge/',
      'shared/text/',
    ],
  },
  { folder: 'electron/preload.ts', mayImport: ['electron'] },
  {
    folder: 'electron/main.ts',
    mayImport: [
      'electron',
      'node:fs',
      'node:path',
      'node:util',
      'electron/createLogFile.ts',
      'electron/leaveNoDump.ts',
      'electron/shell/',
      'electron/services/createServices.ts',
      'electron/systemPorts.ts',
      'electron/windowFiles.ts',
      'shared/bridge/',
      'shared/text/',
      'shared/domain/isoDate.ts',
    ],
  },
  { folder: 'electron/job.ts', mayImport: ['electron/leaveNoDump.ts', 'electron/services/jobs/serveJobs.ts'] },
  {
    folder: 'electron/',
    mayImport: ['node:', 'shared/domain/', 'electron/createLogFile.ts', 'electron/services/ports.ts'],
  },
  {
    folder: 'renderer/components/',
    mayImport: [...forWindows, ...pureForWindows, 'renderer/components/', 'renderer/styles/'],
    mayNameTypesOf: ['shared/'],
    never: ['shared/bridge/client.ts', 'shared/bridge/jitless.ts', '@tanstack/react-query'],
  },
  { folder: 'renderer/vite.config.ts', mayImport: [''] },
  { folder: 'renderer/', mayImport: [...forWindows, ...pureForWindows, 'renderer/'], mayNameTypesOf: ['shared/'] },
];

const startsWithAny = (target: string, starts: readonly string[]): boolean =>
  starts.some(start => (/[/:]$|^$/.test(start) ? target.startsWith(start) : target === start));

function isAllowed({ from, target, isTypeOnly }: Import): boolean {
  const layer = layers.find(({ folder }) => from.startsWith(folder));
  if (layer === undefined) return false;
  const { mayImport, mayNameTypesOf = [], never = [] } = layer;
  if (isTypeOnly && startsWithAny(target, mayNameTypesOf)) return true;
  return startsWithAny(target, mayImport) && !startsWithAny(target, never);
}

const imports = readSources('shared', 'electron', 'renderer').flatMap(importsOf);
const show = ({ from, target }: Import) => `${from} imports ${target}`;

it('reads the imports of the whole product', () => {
  expect(imports.length).toBeGreaterThan(500);
});

it('lets every folder import what the layers allow, and nothing else', () => {
  expect(imports.filter(found => !isAllowed(found)).map(show)).toEqual([]);
});

it('lets only the file that owns a table reach it', () => {
  const reached = imports.filter(({ from, target }) => {
    const folder = target.slice(0, target.lastIndexOf('/') + 1);
    return target.endsWith('Repository.ts') && !from.startsWith(folder);
  });
  expect(reached.map(show)).toEqual([]);
});

it.each<[string, Import, boolean]>([
  [
    'a rule that reads a claim',
    { from: 'shared/rules/a.ts', target: 'shared/domain/claim.ts', isOurs: true, isTypeOnly: false },
    true,
  ],
  [
    'a rule that knows the assessment',
    { from: 'shared/rules/a.ts', target: 'shared/assessment/b.ts', isOurs: true, isTypeOnly: true },
    false,
  ],
  [
    'a pure file that reads the disk',
    { from: 'shared/packs/a.ts', target: 'node:fs', isOurs: false, isTypeOnly: false },
    false,
  ],
  [
    'a screen that assesses',
    { from: 'renderer/screens/A/A.tsx', target: 'shared/assessment/assessClaim.ts', isOurs: true, isTypeOnly: false },
    false,
  ],
  [
    'a screen that names an assessment',
    { from: 'renderer/screens/A/A.tsx', target: 'shared/assessment/assessment.ts', isOurs: true, isTypeOnly: true },
    true,
  ],
  [
    'a component that calls the bridge',
    { from: 'renderer/components/A.tsx', target: 'renderer/bridge/useClaim.ts', isOurs: true, isTypeOnly: false },
    false,
  ],
  [
    'a service that knows Electron',
    { from: 'electron/services/a/b.ts', target: 'electron', isOurs: false, isTypeOnly: false },
    false,
  ],
  [
    'a shell that opens the database',
    { from: 'electron/shell/a.ts', target: 'better-sqlite3', isOurs: false, isTypeOnly: false },
    false,
  ],
])('judges %s', (_case, found, allowed) => {
  expect(isAllowed(found)).toBe(allowed);
});
