import { expect, it } from 'vitest';
import { importsOf, readSources, type Import } from './sources.ts';

/** What reads a file that somebody else made. */
const parsers = ['@embedpdf/pdfium', '@neslinesli93/qpdf-wasm', 'pdf-lib', 'fast-png', '@cantoo/fontkit'];
const isParser = ({ target, isTypeOnly }: Import) => !isTypeOnly && parsers.includes(target);

/** Imported only when a job runs, inside its process. */
const inJobs = 'electron/services/jobs/createJobWorks.ts';

const imports = readSources('shared', 'electron').flatMap(importsOf);

/** Every file of ours that runs where this one runs; what jobs alone load is left out. */
function reachFrom(start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  for (const file of reached) {
    if (file === inJobs) continue;
    for (const found of imports)
      if (found.from === file && found.isOurs && !found.isTypeOnly) reached.add(found.target);
  }
  return reached;
}
const parsersFrom = (start: string): readonly string[] => {
  const reached = reachFrom(start);
  return imports
    .filter(found => reached.has(found.from) && found.from !== inJobs && isParser(found))
    .map(found => `${found.from} uses ${found.target}`);
};

it.each(['electron/main.ts', 'electron/host/runHost.ts'])('%s reads no untrusted file itself', start => {
  expect(parsersFrom(start)).toEqual([]);
});

it('follows imports as far as the database', () => {
  expect(reachFrom('electron/main.ts')).toContain('electron/services/store/openDatabase.ts');
});

it('finds the parsers where the jobs are', () => {
  const reached = new Set([
    ...reachFrom('electron/services/exports/showPages.ts'),
    ...reachFrom('electron/services/evidence/inspectFile.ts'),
  ]);
  const found = imports.filter(one => reached.has(one.from) && isParser(one)).map(({ target }) => target);
  expect(found).toEqual(expect.arrayContaining(['@embedpdf/pdfium', 'pdf-lib', 'fast-png']));
});
