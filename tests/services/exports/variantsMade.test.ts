import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { chosenFolder, startOpenServices } from '../../support/startServices.ts';

const variant = { recipient: 'Гимназия', leaveOut: ['victim.fullName'], enclosures: {} };

/** A claim that pursues the Fund, with a name to leave out, and what is asked for its papers. */
async function startNamed() {
  const { folder, dialogs } = chosenFolder();
  const { call } = await startOpenServices({ dialogs });
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
  const { claimId } = claim;
  const changes = [
    toChange({ kind: 'pursue', scheme: 'fund', pursued: true }),
    answerText('victim.fullName', 'Тұңғышбаева Айгерім'),
  ];
  await call('claims.apply', { claimId, revision: 1, changes });
  return { call, folder, wanted: { claimId, revision: 2, flatten: false, language: 'ru', variant } as const };
}

it('is planned for the latest choice alone: a plan that is wanted no more ends', { timeout: 60_000 }, async () => {
  const { call, wanted } = await startNamed();
  const former = call('exports.plan', wanted).catch((cause: unknown) => cause);
  const latest = call('exports.plan', { ...wanted, variant: { ...variant, leaveOut: [] } });
  expect(await former).toMatchObject({ code: 'cancelled' });
  expect((await latest).papers.length).toBeGreaterThan(0);
});

it(
  'is planned for each claim by itself: the plan of one does not end that of another',
  { timeout: 60_000 },
  async () => {
    const { call, wanted } = await startNamed();
    const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
    const other = { ...wanted, claimId: claim.claimId, revision: 1 };
    const plans = await Promise.all([call('exports.plan', wanted), call('exports.plan', other)]);
    expect(plans.map(({ papers }) => papers.length > 0)).toEqual([true, false]);
  },
);

it(
  'is told from the whole export by its folder and files, and by nothing of whose or for whom it is',
  { timeout: 60_000 },
  async () => {
    const { call, folder, wanted } = await startNamed();
    for (const one of [variant, null]) {
      const record = await call('exports.write', { ...wanted, variant: one, accept: [], draft: true, jobId: 'job1' });
      await call('exports.handOver', { exportId: record.exportId });
    }
    const names = readdirSync(folder).toSorted();
    expect(names).toEqual(['redress-2026-03-12', 'redress-redacted-2026-03-12']);
    const [whole = [], redacted = []] = names.map(name =>
      readdirSync(join(folder, name)).filter(file => file.endsWith('.pdf')),
    );
    expect(redacted.length).toBeGreaterThan(1);
    expect(redacted.filter(file => !file.startsWith('redacted-') || whole.includes(file))).toEqual([]);
  },
);
