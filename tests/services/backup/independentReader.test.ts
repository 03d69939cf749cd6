import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { backUpOnce, filledPassphrase } from '../../support/filledWorkspace.ts';
import { frozenStores } from '../../support/frozenStores.ts';
import { openMasterKey, readIndependently, sealFits, type ReadWorkspace } from '../../support/readIndependently.ts';
import { startServices, temporaryFolder, type StartedServices } from '../../support/startServices.ts';
import { fetchFile } from '../../support/uploadFile.ts';

const startBackedUp = backUpOnce();
const stores = join(import.meta.dirname, '../../fixtures/stores');

/** What the app itself reads of the files that a workspace keeps: their hashes. */
async function hashesByApp(
  { call, services }: Pick<StartedServices, 'call' | 'services'>,
  claimIds: readonly ClaimId[],
) {
  const hashOf = async (path: string) => {
    const answer = await fetchFile(services.serveFile, `/files/${path}`);
    return createHash('sha256')
      .update(Buffer.from(await answer.arrayBuffer()))
      .digest('hex');
  };
  const evidence: [string, string][] = [];
  const exports: [string, string][] = [];
  for (const claimId of claimIds) {
    const { claim } = await call('claims.open', { claimId });
    for (const { evidenceId } of claim.evidence) evidence.push([evidenceId, await hashOf(`evidence/${evidenceId}`)]);
    for (const { exportId, files } of await call('exports.list', { claimId })) {
      for (const { name } of files) exports.push([`${exportId}/${name}`, await hashOf(`exports/${exportId}/${name}`)]);
    }
  }
  return { evidence: new Map(evidence), exports: new Map(exports) };
}

const hashesOf = (files: ReadonlyMap<string, Buffer>) =>
  new Map([...files].map(([id, bytes]) => [id, createHash('sha256').update(bytes).digest('hex')]));

const hashes = ({ evidence, exports }: ReadWorkspace) => ({ evidence: hashesOf(evidence), exports: hashesOf(exports) });

const answersOf = (claim: unknown) => (claim as { readonly answers: unknown }).answers;

describe.each(frozenStores)(
  'a store of release $name, read without the app',
  ({ name, passphrase, recoveryCode, files, forms }) => {
    const folder = join(stores, name);

    it.each([
      ['passphrase', { passphrase }],
      ['recovery code', { recoveryCode }],
    ])('opens with its %s and holds what the app finds in it', async (_, secret) => {
      const read = readIndependently(folder, openMasterKey(folder, secret), temporaryFolder());
      const workspaceFolder = join(temporaryFolder(), 'workspace');
      cpSync(folder, workspaceFolder, { recursive: true });
      const app = startServices({ workspaceFolder });
      await app.call('store.unlock', secret);
      const { rows } = await app.call('claims.find', { words: '', offset: 0 });
      const opened = await Promise.all(rows.map(({ claimId }) => app.call('claims.open', { claimId })));
      const byTitle = opened.toSorted((a, b) => (a.claim.title < b.claim.title ? -1 : 1));
      expect(read.claims.map(({ title, revision, body }) => ({ title, revision, answers: answersOf(body) }))).toEqual(
        byTitle.map(({ claim, revision }) => ({ title: claim.title, revision, answers: claim.answers })),
      );
      expect(read.journal.map(({ revision }) => revision).toSorted((a, b) => a - b)).toEqual([1, 1, 2]);
      expect(read.evidence.size + read.exports.size).toBe(files);
      expect([...read.forms.keys()]).toEqual((await app.call('forms.list', {})).map(({ formId }) => formId));
      expect([...read.forms.values()].filter(bytes => bytes.subarray(0, 5).toString() === '%PDF-')).toHaveLength(forms);
      expect(hashes(read)).toEqual(
        await hashesByApp(
          app,
          rows.map(({ claimId }) => claimId),
        ),
      );
    });

    it('opens with no key of which one bit is wrong', () => {
      const key = openMasterKey(folder, { passphrase });
      const scratch = temporaryFolder();
      for (let bit = 0; bit < 8 * key.length; bit += 1) {
        const wrong = Buffer.from(key);
        wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(() => readIndependently(folder, wrong, scratch), `bit ${bit}`).toThrow('page 1 is not authentic');
      }
    });

    it('opens with no other secret', () => {
      expect(() => openMasterKey(folder, { passphrase: `${passphrase}.` })).toThrow('no slot opens');
      expect(() =>
        openMasterKey(folder, { recoveryCode: recoveryCode.replace(/^./, first => (first === 'A' ? 'B' : 'A')) }),
      ).toThrow('no slot opens');
    });
  },
);

describe('a backup of today, read without the app', () => {
  it.each(['passphrase', 'recoveryCode'] as const)(
    'opens with its %s and holds what the app put into it',
    async kind => {
      const { backup, recoveryCode, opened, uploaded, bytes } = await startBackedUp();
      const secret = kind === 'passphrase' ? { passphrase: filledPassphrase } : { recoveryCode };
      const key = openMasterKey(backup, secret);
      const read = readIndependently(backup, key, temporaryFolder());
      expect(read.claims).toEqual([{ title: 'Case 1', status: 'open', revision: 2, body: opened.claim }]);
      expect(read.journal.map(({ claimId, revision }) => [claimId, revision])).toEqual([
        [opened.claim.claimId, 1],
        [opened.claim.claimId, 2],
      ]);
      expect(read.evidence.get(uploaded.evidenceId)?.equals(bytes)).toBe(true);
      expect(sealFits(backup, key)).toBe(true);
    },
  );
});
