import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Language } from '../../shared/domain/language.ts';
import { passphrase, startServices, temporaryFolder } from '../support/startServices.ts';

const workspaceIn = (folder: string) => ({ workspaceFolder: join(folder, 'workspace') });

it('keeps what was chosen for the next start, and only that', async () => {
  const place = workspaceIn(temporaryFolder());
  const first = startServices(place);
  expect(await first.call('app.preferences', {})).toEqual({});
  await first.call('app.prefer', { language: 'ky' });
  await first.call('app.prefer', { discreet: false });
  first.services.close();

  const second = startServices(place);
  expect(await second.call('app.preferences', {})).toEqual({ language: 'ky', discreet: false });
  expect(second.services.keptPreferences().language).toBe('ky');
});

it('leaves the workspace to be made in its own time', async () => {
  const { call, workspaceFolder } = startServices();
  await call('app.prefer', { language: 'kk' });
  expect(existsSync(workspaceFolder)).toBe(false);
  await call('store.create', { passphrase });
  expect(await call('app.preferences', {})).toEqual({ language: 'kk' });
});

it('takes a file that is not its own for none', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'workspace.preferences.json'), '{"language":"xx"}');
  expect(await startServices(workspaceIn(folder)).call('app.preferences', {})).toEqual({});
});

it('lets menu and dialogs speak a chosen language at once, and no other choice', async () => {
  const spoken: Language[] = [];
  const { call } = startServices({ dialogs: { speak: language => void spoken.push(language) } });
  await call('app.prefer', { discreet: true });
  await call('app.prefer', { language: 'kk' });
  expect(spoken).toEqual(['kk']);
});
