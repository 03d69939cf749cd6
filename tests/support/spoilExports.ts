import { registerHooks } from 'node:module';

// Loaded into the process of jobs before its own code: every file of an export is spoiled between its last pass and its proof.
const finishPdf = new URL('../../electron/services/pdf/finishPdf.ts', import.meta.url).href;
const spoiled = new URL('spoiledFinishPdf.ts', import.meta.url).href;
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url === finishPdf && context.parentURL !== spoiled ? { ...found, url: spoiled } : found;
  },
});
