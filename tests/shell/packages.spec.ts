import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packApp, packagedPlatforms, type PackagedPlatform, type PackedApp } from '../support/packApp.ts';

// What the package of each system holds. Its own natives are installed on that system alone, so here no other has those of argon2.
test.describe.configure({ mode: 'default' });

const root = join(import.meta.dirname, '../..');
let folder: string;
const packed = new Map<PackagedPlatform, PackedApp>();
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-packages-'));
  for (const platform of packagedPlatforms) packed.set(platform, packApp(platform, join(folder, platform)));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function packageOf(platform: PackagedPlatform): PackedApp {
  const app = packed.get(platform);
  if (app === undefined) throw new Error(`nothing was packed for ${platform}`);
  return app;
}

const listFiles = ({ archive }: PackedApp): readonly string[] =>
  listPackage(archive, { isPack: false }).map(path => path.replaceAll('\\', '/').replace(/^\//, ''));

/** Everything that a package may hold; nothing else does. */
const allowed = [
  /^package\.json$/,
  /^dist\/electron\/(?:main|preload|job)\.cjs$/,
  /^dist\/renderer\/(?:index\.html|assets\/[\w-]+(?:\.module-[\w-]+)?\.(?:js|css|svg|ttf))$/,
  /^assets\/(?:case\.schema\.json|backup\/README\.txt|fonts\/(?:NotoSans-\w+\.ttf|LICENSE_FONT)|papers\/(?:paper\.typ|sheet\.typ|sheets\.json))$/,
  /^assets\/packs\/(?:pack\.schema\.json|[a-z]{2}\/(?:\w+\/)?[\w-]+\.(?:json|pdf|typ))$/,
  /^node_modules\/@embedpdf\/pdfium\/(?:package\.json|LICENSE(?:\.pdfium)?|dist\/(?:index\.cjs|pdfium\.wasm))$/,
  /^node_modules\/@myriaddreamin\/typst-ts-web-compiler\/(?:package\.json|pkg\/[\w-]+\.(?:mjs|wasm))$/,
  /^node_modules\/@neslinesli93\/qpdf-wasm\/(?:package\.json|dist\/qpdf\.(?:js|wasm))$/,
  /^node_modules\/@node-rs\/argon2(?:-[\w-]+)?\/(?:package\.json|LICENSE|(?:browser|index)\.js|argon2\.[\w-]+\.node)$/,
  /^node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/(?:methods\/)?[\w-]+\.js|prebuilds\/[\w-]+\.node)$/,
];

const natives: Readonly<Record<PackagedPlatform, readonly string[]>> = {
  linux: [
    `node_modules/@node-rs/argon2-linux-${process.arch}-gnu/argon2.linux-${process.arch}-gnu.node`,
    `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  ],
  win32: [
    `node_modules/@node-rs/argon2-win32-${process.arch}-msvc/argon2.win32-${process.arch}-msvc.node`,
    `node_modules/better-sqlite3/prebuilds/win32-${process.arch}.node`,
  ],
  darwin: [
    `node_modules/@node-rs/argon2-darwin-${process.arch}/argon2.darwin-${process.arch}.node`,
    `node_modules/better-sqlite3/prebuilds/darwin-${process.arch}.node`,
  ],
};

const fuses: Readonly<Partial<Record<FuseV1Options, boolean>>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

for (const platform of packagedPlatforms) {
  test(`the package for ${platform} holds the app and nothing else`, () => {
    const files = listFiles(packageOf(platform));
    const folders = new Set(files.flatMap(file => file.split('/').map((_, at, parts) => parts.slice(0, at).join('/'))));
    const strangers = files.filter(file => !folders.has(file) && !allowed.some(shape => shape.test(file)));
    expect(strangers).toEqual([]);
    expect(files).toContain('dist/electron/main.cjs');
    expect(files).toContain('assets/packs/kz/pack.json');
  });

  test(`the package for ${platform} has the native modules of that system alone, beside the archive`, () => {
    const app = packageOf(platform);
    const found = listFiles(app).filter(file => file.endsWith('.node'));
    const installed = platform === process.platform ? natives[platform] : natives[platform].slice(1);
    expect(found.toSorted()).toEqual(installed);
    const beside = readdirSync(`${app.archive}.unpacked`, { recursive: true, encoding: 'utf8' });
    expect(beside.map(path => path.replaceAll('\\', '/'))).toEqual(expect.arrayContaining(found));
  });

  test(`the executable for ${platform} has every fuse as it should be`, async () => {
    const wire = await getCurrentFuseWire(packageOf(platform).executable);
    const isOn = (fuse: string) => String.fromCharCode(wire[Number(fuse) as FuseV1Options] ?? 0) === '1';
    expect(Object.fromEntries(Object.keys(fuses).map(fuse => [fuse, isOn(fuse)]))).toEqual(fuses);
  });
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly object[];
  readonly hashes?: readonly { readonly content: string }[];
}

function readBill({ resources }: PackedApp): { specVersion: string; components: readonly Component[] } {
  return JSON.parse(readFileSync(join(resources, 'bill-of-materials.cdx.json'), 'utf8')) as ReturnType<typeof readBill>;
}

test('the bill of materials names what is bundled, what is shipped whole, the fonts and the runtime, each with its hash', () => {
  const app = packageOf('linux');
  const { specVersion, components } = readBill(app);
  expect(specVersion).toBe('1.6');
  const names = components.map(({ name }) => name);
  const shipped = listFiles(app).flatMap(file =>
    /^node_modules\/((?:@[^/]+\/)?[^@/]+)\/package\.json$/.test(file) ? [file] : [],
  );
  const shippedNames = shipped.map(
    file => (JSON.parse(readFileSync(join(root, file), 'utf8')) as { readonly name: string }).name,
  );
  expect(shippedNames.length).toBeGreaterThanOrEqual(6);
  expect(names).toEqual(
    expect.arrayContaining([
      ...shippedNames,
      'react-dom',
      'zod',
      '@cantoo/pdf-lib',
      'electron',
      '@expo-google-fonts/noto-sans',
    ]),
  );
  expect(
    components.filter(({ hashes, licenses }) => hashes?.[0]?.content.length !== 128 || licenses.length === 0),
  ).toEqual([]);
});

test('every package in the bill has its licence in full in the notices', () => {
  const app = packageOf('linux');
  const notices = readFileSync(join(app.resources, 'third-party-notices.txt'), 'utf8');
  const bare = readBill(app).components.filter(({ name, version }) => {
    const [, text = ''] = notices.split(`\n${name} ${version} (`);
    const own = text.split('='.repeat(80))[1] ?? '';
    return !/permission|permitted|licensed|copyright|public domain/i.test(own) || own.length < 300;
  });
  expect(bare).toEqual([]);
  expect(readFileSync(join(app.resources, 'license.txt'), 'utf8')).toContain('Apache License');
});

test('the same build gives the same archive, bill and notices', () => {
  const again = packApp('linux', join(folder, 'again'));
  for (const file of ['app.asar', 'bill-of-materials.cdx.json', 'third-party-notices.txt']) {
    const [first, second] = [packageOf('linux'), again].map(({ resources }) => readFileSync(join(resources, file)));
    expect(second !== undefined && first?.equals(second), file).toBe(true);
  }
});

test('neither the deb nor the AppImage starts the app without its sandbox', () => {
  test.skip(process.platform !== 'linux', 'made on Linux alone');
  const printed = execFileSync(
    process.execPath,
    [join(root, 'tests/support/describeLinuxTargets.ts'), packageOf('linux').folder, join(folder, 'targets')],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const targets = [...printed.matchAll(/^target (.*)$/gm)].map(([, json = '']) => json);
  expect(targets).toHaveLength(2);
  expect(targets.join()).toContain('Exec=AppRun %U');
  expect(targets.join()).toContain('--maintainer');
  expect(targets.join()).not.toContain('no-sandbox');
});
