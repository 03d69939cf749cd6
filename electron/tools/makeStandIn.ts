import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the fuses of Electron's executable lie: after this text, their version, and their number. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;
const unset = '0'.repeat(9);

const executable = Buffer.concat([
  Buffer.from(
    `#!/bin/sh\necho 'This stands in for the Electron runtime and opens no window.' >&2\nexit 1\n${fuseSentinel}`,
  ),
  Buffer.from([fuseVersion, unset.length]),
  Buffer.from(unset),
]);

const infoPlist = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>Electron</string></dict></plist>
`;

const inMacApp = 'Electron.app/Contents';
const layouts: Readonly<Record<'linux' | 'win32' | 'darwin', Readonly<Record<string, string | Buffer>>>> = {
  linux: { electron: executable, 'locales/en-US.pak': '', 'resources/none': '' },
  win32: { 'electron.exe': executable, 'locales/en-US.pak': '', 'resources/none': '' },
  darwin: {
    [`${inMacApp}/Info.plist`]: infoPlist,
    [`${inMacApp}/MacOS/Electron`]: executable,
    [`${inMacApp}/Resources/none`]: '',
    [`${inMacApp}/Frameworks/Electron Framework.framework/Electron Framework`]: executable,
    [`${inMacApp}/Frameworks/Electron Helper.app/Contents/Info.plist`]: infoPlist,
    [`${inMacApp}/Frameworks/Electron Helper.app/Contents/MacOS/Electron Helper`]: executable,
  },
};

/** Systems that Redress is packaged for. */
export type PackagedPlatform = keyof typeof layouts;

/** Writes what has the shape of an Electron distribution and nothing in it: packages are made and looked into without the real one. */
export function makeStandIn(platform: PackagedPlatform, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of Object.entries(layouts[platform])) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: content === executable ? 0o755 : 0o644 });
  }
}
