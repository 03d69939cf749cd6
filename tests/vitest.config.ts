import { defineConfig } from 'vitest/config';
import { tallyVitest } from './support/tallyVitest.ts';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['{unit,packs,services,bridge,shell,architecture}/**/*.test.ts'],
    reporters: ['default', tallyVitest],
    // Both cores: left to itself Vitest keeps one free, and so works alone on two.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
