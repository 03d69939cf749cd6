import { builtinModules } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { recordBundled } from '../electron/tools/recordBundled.ts';
import packageJson from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');

/** What is not bundled ships as it is: the native modules and the WebAssembly ones, which read files beside themselves. */
const shipped = ['electron', ...Object.keys(packageJson.dependencies)];

/** A sandboxed preload must be CommonJS, and main has to register its scheme before anything waits: both are CommonJS. */
const electronBuild = (entry: 'main' | 'preload' | 'job'): UserConfig => ({
  root,
  publicDir: false,
  plugins: [recordBundled(root, entry)],
  resolve: { alias: { 'brotli/decompress.js': join(root, 'electron/services/pdf/decompressBrotli.ts') } },
  build: {
    ssr: `electron/${entry}.ts`,
    target: 'node24',
    outDir: 'dist/electron',
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      external: [...shipped, ...builtinModules, /^node:/],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external: shipped },
});

const windowBuild: UserConfig = {
  root: import.meta.dirname,
  base: './',
  plugins: [react(), recordBundled(root, 'window')],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    // A data: address is what the content policy forbids.
    assetsInlineLimit: 0,
    // Chunks would otherwise run before the first import of main.tsx, which has to come first.
    rolldownOptions: {
      output: {
        strictExecutionOrder: true,
        codeSplitting: { groups: [{ name: 'words', test: /shared\/text\/compiled\// }] },
      },
    },
  },
};

/** `vite build` makes the window; `--mode main`, `--mode preload` and `--mode job` the three files of the shell. */
export default defineConfig(({ mode }) =>
  mode === 'main' || mode === 'preload' || mode === 'job' ? electronBuild(mode) : windowBuild,
);
