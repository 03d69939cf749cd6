import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Request } from '../../../shared/bridge/contract.ts';
import { factValueSchema } from '../../../shared/domain/fact.ts';
import { listClaims } from '../../support/listClaims.ts';
import { fetchFile } from '../../support/uploadFile.ts';
import { chosenFolder, passphrase, startOpenServices } from '../../support/startServices.ts';

const answers = Object.fromEntries(
  Object.entries({
    'case.claimFor': { type: 'choice', choice: 'child' },
    'case.actsThrough': { type: 'choice', choice: 'legalRepresentative' },
    'recognition.recognised': { type: 'boolean', is: true },
    'recognition.date': { type: 'date', date: '2026-02-10' },
    'case.offences': { type: 'offences', offences: [{ article: '120', part: '3-1', point: '1' }] },
    'incident.date': { type: 'date', date: '2026-01-10' },
    'victim.birthDate': { type: 'date', date: '2014-05-01' },
    'fund.fullyCompensated': { type: 'boolean', is: false },
    'fund.participationTerminated': { type: 'boolean', is: false },
  }).map(([fact, value]) => [fact, factValueSchema.parse(value)]),
);
const asked = { jurisdiction: 'kz', answers };
const page: Request<'checks.preview'> = {
  ...asked,
  language: 'ru',
  sheet: { kind: 'family', blocks: ['next', 'amount', 'documents', 'free', 'stop', 'contact'], bringBy: null },
};

/** Every file below a folder with what it holds. */
function holdings(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(folder, name)).isFile())
    .map(
      name =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
    .toSorted();
}

describe('a quick check over the bridge', () => {
  it('gives the Fund\u2019s sum and the safe day from a few answers', async () => {
    const { call } = await startOpenServices();
    const { routes } = await call('checks.run', asked);
    // 30 × 4,325 (kz.md §1.1, §2); three years from the ruling (kz.md §1.5).
    expect(routes.find(({ schemeId }) => schemeId === 'fund')).toMatchObject({
      chance: 'probably',
      sum: { kind: 'fixed', minor: 12_975_000 },
      deadline: { safeDay: '2029-02-10' },
    });
  });

  it('stores nothing, whatever is asked, shown and handed over', async () => {
    const { folder, dialogs } = chosenFolder();
    const { call, workspaceFolder } = await startOpenServices({ dialogs });
    const before = holdings(workspaceFolder);
    await call('checks.run', asked);
    const { previewId } = await call('checks.preview', page);
    expect(await call('checks.handOver', { previewId })).toEqual({ how: 'saved' });
    expect(readdirSync(folder, { recursive: true })).toEqual(['papers-2026-03-12', 'papers-2026-03-12/page.pdf']);
    expect(holdings(workspaceFolder)).toEqual(before);
    expect(await listClaims(call)).toEqual([]);
  });

  it('hands over the very page that is looked at, as a download where there are no folders', async () => {
    const { call, services } = await startOpenServices();
    const { previewId, pages } = await call('checks.preview', page);
    const text = pages
      .map(one => one.text)
      .join()
      .replaceAll(/\s+/g, ' ');
    expect(text).toContain('Это решение?');
    expect(text).toContain('Фонд заплатит 129 750 тенге, если решит «да».');
    expect(await call('checks.handOver', { previewId })).toEqual({ how: 'download', names: ['page.pdf'] });
    const file = await fetchFile(services.serveFile, `/files/previews/${previewId}/page.pdf`);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect((await file.text()).startsWith('%PDF')).toBe(true);
  });

  it('forgets the page when the workspace is locked', async () => {
    const { call } = await startOpenServices();
    const { previewId } = await call('checks.preview', page);
    await call('store.lock', {});
    await call('store.unlock', { passphrase });
    await expect(call('checks.handOver', { previewId })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('hands over no page that was made to be looked at alone', async () => {
    const { call } = await startOpenServices();
    const { claim, revision } = await call('claims.create', { jurisdiction: 'kz', title: 'Aspen', answers: {} });
    const { language, sheet } = page;
    const { previewId } = await call('sheets.preview', { claimId: claim.claimId, revision, language, sheet });
    await expect(call('checks.handOver', { previewId })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('becomes a claim that says which of its answers came from it', async () => {
    const { call } = await startOpenServices();
    const { claim, revision } = await call('claims.create', { ...asked, title: 'Aspen', fromCheck: true });
    expect(claim).toMatchObject({ answers, takenFromCheck: Object.keys(answers) });
    const value = { type: 'boolean', is: true } as const;
    const given = await call('claims.apply', {
      claimId: claim.claimId,
      revision,
      changes: [{ kind: 'answer', fact: 'recognition.recognised', value }],
    });
    expect(given.claim.takenFromCheck).toEqual(Object.keys(answers).filter(fact => fact !== 'recognition.recognised'));
  });
});
