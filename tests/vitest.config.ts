import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { tallyVitest } from './support/tallyVitest.ts';

const root = import.meta.dirname;
/** Files that change what a module of Node or of ours does, and so would change it for the others. */
const alone = ['services/store/migrate.test.ts'];
// Long, since a busy machine is no fault of the code's.
const timeouts = { testTimeout: 180_000, hookTimeout: 180_000 };

export default defineConfig({
  test: {
    root,
    globalSetup: join(root, 'support/keepCompiledCode.ts'),
    // Both cores: left to itself Vitest keeps one free, and so works alone on two.
    maxWorkers: 2,
    reporters: ['default', tallyVitest],
    projects: [
      {
        test: {
          name: 'pure',
          root,
          include: ['{unit,packs,architecture}/**/*.test.ts'],
          ...timeouts,
          // Nothing in them keeps a state, so one load of each module serves all: half of the time was loading.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        test: {
          name: 'real',
          root,
          include: ['{services,bridge,shell,hard}/**/*.test.ts'],
          exclude: alone,
          ...timeouts,
          // Packs, typesetter and reader of PDFs are loaded once, and the processes of jobs go from file to file.
          isolate: false,
        },
      },
      { test: { name: 'alone', root, include: alone, ...timeouts } },
    ],
  },
});
