import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLogFile } from '../../../electron/createLogFile.ts';
import { answerText } from '../../support/claimChanges.ts';
import { passphrase, startOpenServices, temporaryFolder } from '../../support/startServices.ts';
import { attachUpload, makePng, uploadFile } from '../../support/uploadFile.ts';

/** The rights of everything below a folder, in octal, the folder itself excepted. */
const rightsBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => {
      const { mode } = statSync(join(folder, name));
      return [name, (mode & 0o777).toString(8)];
    }),
  );

/** Makes every kind of file and folder that the program makes, in a folder that is not there yet. */
async function makeAll(root: string): Promise<void> {
  const data = join(root, 'not/there/yet');
  const chosen = (name: string) => {
    const folder = join(root, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  };
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = chosen('temporary');
  onTestFinished(() => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  });
  const { call, services } = await startOpenServices({
    workspaceFolder: join(data, 'workspace'),
    dialogs: { chooseFolder: async purpose => chosen(purpose) },
  });
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Aspen', answers: {} });
  const { claimId } = claim;
  const uploaded = await uploadFile(services.serveFile, makePng(1));
  const changes = [answerText('victim.fullName', 'Айгүл Сейіт'), attachUpload(uploaded, 'deathCertificate')];
  const { revision } = await call('claims.apply', { claimId, revision: 1, changes });
  const sheet = { kind: 'documents' } as const;
  const { exportId } = await call('sheets.write', { claimId, revision, language: 'ru', sheet });
  await call('exports.handOver', { exportId });
  await call('app.prefer', { language: 'ru' });
  await call('store.backup', {});
  await call('store.changePassphrase', { current: { passphrase }, next: `${passphrase} again` });
  createLogFile(join(root, 'logs')).write('incident 1');
}

// Rights there are lists, of which the mode shows nothing.
describe.skipIf(process.platform === 'win32')('everything that the program makes', () => {
  it.each([
    ['000', 0o000],
    ['077', 0o077],
  ])('is for its owner alone under umask %s', async (_, umask) => {
    const before = process.umask(umask);
    onTestFinished(() => void process.umask(before));
    const root = temporaryFolder();
    await makeAll(root);
    const rights = rightsBelow(root);
    const isFolder = (name: string) => statSync(join(root, name)).isDirectory();
    const open = [...rights].filter(([name, mode]) => mode !== (isFolder(name) ? '700' : '600'));
    expect(open).toEqual([]);
    const kinds = [
      /\.db$/,
      /-wal$/,
      /-shm$/,
      /lock$/,
      /preferences\.json$/,
      /redress\.log$/,
      /backup.*header/,
      /page\.pdf$/,
    ];
    expect(kinds.filter(kind => ![...rights.keys()].some(name => kind.test(name)))).toEqual([]);
  });
});
