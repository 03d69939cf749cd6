import { join } from 'node:path';
import { build, Platform } from 'electron-builder';

// Prints what the deb and the AppImage of a packed folder would be made with, one JSON line each, and stops before their tools are
// asked for. Run as a program: electron-builder prints to the same output.
const [folder, outputFolder] = process.argv.slice(2);
if (folder === undefined || outputFolder === undefined) throw new Error('PACKED-FOLDER OUTPUT-FOLDER');

/** electron-builder has this for its own tests and leaves it out of its types: true stops the target. */
const stopAt = {
  effectiveOptionComputed: (options: unknown) => {
    process.stdout.write(`target ${JSON.stringify(options)}\n`);
    return Promise.resolve(true);
  },
};
const root = join(import.meta.dirname, '../..');
await build({
  ...stopAt,
  projectDir: root,
  prepackaged: folder,
  targets: Platform.LINUX.createTarget(['deb', 'AppImage']),
  config: { extends: join(root, 'electron-builder.yml'), directories: { output: outputFolder } },
});
