import { defineConfig } from 'vitest/config';
import { tallyVitest } from './support/tallyVitest.ts';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['{unit,packs,services,bridge,shell,architecture}/**/*.test.ts'],
    reporters: ['default', tallyVitest],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
