import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { caseFileSchema } from '../../../shared/packs/caseFile.ts';
import { readCaseAnswers } from '../../../shared/packs/readCaseAnswers.ts';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { copyOlderAssets, olderVersion } from '../../support/copyOlderAssets.ts';
import { listClaims } from '../../support/listClaims.ts';
import { assetsFolder, passphrase, startServices, temporaryFolder } from '../../support/startServices.ts';

const caseFile = caseFileSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/cases/kz-mother-for-child.json'), 'utf8')),
);
let workspaceFolder: string;

/** A claim made while the older pack was installed; then the program of today is started on its workspace. */
async function updateOver(older: { readonly sameLaw?: boolean }) {
  const assets = join(temporaryFolder(), 'assets');
  copyOlderAssets(assetsFolder, assets, older);
  const before = startServices({ workspaceFolder, assets });
  await before.call('store.create', { passphrase });
  const read = readCaseAnswers(await before.call('packs.get', { jurisdiction: 'kz' }), caseFile.answers);
  if (!read.ok) throw new Error('the pack does not know the answers of the case');
  const { claim } = await before.call('claims.create', { jurisdiction: 'kz', title: 'Aspen', answers: read.answers });
  before.services.close();
  const { call } = startServices({ workspaceFolder });
  await call('store.unlock', { passphrase });
  return { call, claimId: claim.claimId };
}

beforeEach(() => {
  workspaceFolder = join(temporaryFolder(), 'workspace');
});

describe('a newer pack that changes a claim', () => {
  it('tells which sum was and which is: 30 indices of 4000 and of 4325 tenge', async () => {
    const { call, claimId } = await updateOver({});
    const { packNews, assessment } = await call('claims.open', { claimId });
    const sums = packNews.map(({ before, after }) =>
      [before, after].map(({ schemes }) => schemes.find(({ schemeId }) => schemeId === 'fund')?.estimate.sum),
    );
    expect(sums).toEqual([
      [
        { kind: 'exact', minor: 12_000_000 },
        { kind: 'exact', minor: 12_975_000 },
      ],
    ]);
    expect(packNews[0]?.before.packVersion).toBe(olderVersion);
    expect(packNews[0]?.after.packVersion).toBe(assessment.packVersion);
    expect(packNews[0]?.differences).toContainEqual({ schemeId: 'fund', what: 'sum', names: [] });
  });

  it('is told again until it was seen, whatever happens to the claim meanwhile', async () => {
    const { call, claimId } = await updateOver({});
    const first = await call('claims.open', { claimId });
    await call('claims.apply', { claimId, revision: 1, changes: [answerText('victim.fullName', 'Айгүл Сейіт')] });
    await call('store.lock', {});
    await call('store.unlock', { passphrase });
    expect((await call('claims.open', { claimId })).packNews).toEqual(first.packNews);

    expect((await call('claims.acknowledgePackNews', { claimId })).packNews).toEqual([]);
    expect((await call('claims.open', { claimId })).packNews).toEqual([]);
  });

  it('is marked in the list before the claim is opened, and no longer once it was seen', async () => {
    const { call, claimId } = await updateOver({});
    const marks = async () => (await listClaims(call)).map(({ hasPackNews }) => hasPackNews);
    expect(await marks()).toEqual([true]);
    await call('claims.acknowledgePackNews', { claimId });
    expect(await marks()).toEqual([false]);
  });

  it('is noted before the first change of the claim, though nobody opened it', async () => {
    const { call, claimId } = await updateOver({});
    const { packNews } = await call('claims.apply', {
      claimId,
      revision: 1,
      changes: [toChange({ kind: 'clearAnswer', fact: 'recognition.date' })],
    });
    expect(packNews.map(({ after }) => after.schemes.map(({ schemeId }) => schemeId).includes('fund'))).toEqual([true]);
    expect(packNews[0]?.differences).toContainEqual({ schemeId: 'fund', what: 'sum', names: [] });
  });
});

describe('no news', () => {
  it('is a newer pack with the same law', async () => {
    const { call, claimId } = await updateOver({ sameLaw: true });
    expect((await call('claims.open', { claimId })).packNews).toEqual([]);
  });

  it('is the same pack, whatever is answered', async () => {
    const { call, claimId } = await updateOver({ sameLaw: true });
    const { packNews } = await call('claims.apply', {
      claimId,
      revision: 1,
      changes: [toChange({ kind: 'clearAnswer', fact: 'recognition.offences' })],
    });
    expect(packNews).toEqual([]);
    expect((await call('claims.open', { claimId })).packNews).toEqual([]);
  });
});
