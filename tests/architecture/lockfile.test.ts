import { expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };

interface LockedPackage {
  readonly name?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
}

const packages = Object.entries(lock.packages as Record<string, LockedPackage>)
  .filter(([path]) => path !== '')
  .map(([path, locked]) => ({ ...locked, path, name: locked.name ?? path.split('node_modules/').at(-1) ?? path }));

it('holds no package that loses Kazakh letters or that a licence keeps out', () => {
  // Unmaintained originals whose forks we use under their names.
  const refused = ['pdf-lib', '@pdf-lib/fontkit'];
  expect(packages.filter(({ name }) => refused.includes(name)).map(({ name }) => name)).toEqual([]);
  // AGPL: a peer in the benchmark, which nothing of the product may import (layers.test.ts).
  expect(packages.filter(({ name }) => name === 'mupdf').map(({ dev }) => dev)).toEqual([true]);
});

it('pins every package by what it contains, not by where it lay', () => {
  expect(packages.filter(({ integrity }) => integrity === undefined).map(({ path }) => path)).toEqual([]);
  expect(packages.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path)).toEqual([]);
});

it('needs no install script', () => {
  // Makes Windows installers; nothing here asks it to.
  const harmless = ['electron-winstaller'];
  const scripted = packages.filter(
    ({ hasInstallScript = false, name }) => hasInstallScript && !harmless.includes(name),
  );
  expect(scripted.map(({ name }) => name)).toEqual([]);
});
