import { defineConfig } from 'vitest/config';
import { tallyVitest } from './support/tallyVitest.ts';

const root = import.meta.dirname;
const timeouts = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    root,
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
      { test: { name: 'real', root, include: ['{services,bridge,shell,hard}/**/*.test.ts'], ...timeouts } },
    ],
  },
});
