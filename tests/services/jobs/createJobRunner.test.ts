import { describe, expect, it } from 'vitest';
import { forkJobProcess } from '../../../electron/forkJobProcess.ts';
import { createEvidenceService } from '../../../electron/services/evidence/createEvidenceService.ts';
import { JobEnded } from '../../../electron/services/jobs/createJobRunner.ts';
import type { AppError } from '../../../shared/bridge/appError.ts';
import type { JobProcess } from '../../../electron/services/ports.ts';
import { rejectWhatEndsAJob } from '../../../electron/services/jobs/rejectWhatEndsAJob.ts';
import type { OpenWorkspace } from '../../../electron/services/store/openWorkspace.ts';
import { startJobs, testPorts } from '../../support/startServices.ts';
import { makePdf, makePng } from '../../support/uploadFile.ts';

/** Jobs whose processes can be counted and ended behind their back. */
function startWatchedJobs() {
  const started: JobProcess[] = [];
  const alive = new Set<JobProcess>();
  let mostAlive = 0;
  const jobs = startJobs(() => {
    const child = forkJobProcess();
    started.push(child);
    alive.add(child);
    mostAlive = Math.max(mostAlive, alive.size);
    child.onExit(() => alive.delete(child));
    return child;
  });
  return { jobs, started, alive, mostAlive: () => mostAlive };
}

/** What a running job throws; heard from now on, so that nothing goes unheard meanwhile. */
const thrownBy = (running: Promise<unknown>): Promise<unknown> =>
  running.then(
    () => expect.unreachable('the job succeeded'),
    (cause: unknown) => cause,
  );

const allExited = (started: readonly JobProcess[], alive: ReadonlySet<JobProcess>) =>
  Promise.all(
    started.filter(child => alive.has(child)).map(child => new Promise<void>(resolve => child.onExit(resolve))),
  );

describe('a job', () => {
  it('gives what its work gives', async () => {
    const { jobs } = startWatchedJobs();
    expect(await jobs.run('inspectFile', { bytes: await makePdf(3) })).toEqual({
      mediaType: 'application/pdf',
      pageCount: 3,
      kept: null,
      mended: false,
    });
  });

  it('draws a page as a PNG', async () => {
    const png = await startJobs().run('drawPage', { pdf: await makePdf(1), page: 1 });
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  it('fails with the code and the details of a known failure', async () => {
    const refused = startJobs().run('inspectFile', { bytes: new TextEncoder().encode('no picture') });
    await expect(refused).rejects.toMatchObject({
      code: 'evidenceRejected',
      details: { reason: 'type', documentId: null },
    });
  });

  it('tells of an unknown failure where it arose, and no word of its message', async () => {
    const broken = startJobs().run('drawPage', { pdf: new TextEncoder().encode('Aigerim Testova'), page: 1 });
    const cause = await thrownBy(broken);
    expect(cause).toBeInstanceOf(Error);
    expect(cause).not.toBeInstanceOf(JobEnded);
    expect(cause).toMatchObject({ message: 'in a job', stack: expect.stringMatching(/^\s+at /) as string });
    expect(JSON.stringify([cause, (cause as Error).stack])).not.toMatch(/Testova|cannot be read/);
  });

  it('ends with its process, and the next one has another', async () => {
    const { jobs, started } = startWatchedJobs();
    const bytes = await makePdf(1);
    const first = jobs.run('inspectFile', { bytes });
    const failure = thrownBy(first);
    await Promise.resolve();
    started[0]?.kill();
    expect(await failure).toBeInstanceOf(JobEnded);
    expect(await jobs.run('inspectFile', { bytes })).toMatchObject({ pageCount: 1 });
    expect(started).toHaveLength(2);
  });

  it('is ended at once where it is cancelled, with its process', async () => {
    const { jobs, started, alive } = startWatchedJobs();
    const controller = new AbortController();
    const running = jobs.run('inspectFile', { bytes: await makePdf(1) }, { signal: controller.signal });
    const failure = thrownBy(running);
    controller.abort();
    expect(await failure).toMatchObject({ code: 'cancelled' });
    await allExited(started, alive);
    expect(alive.size).toBe(0);
  });

  it('is ended where it takes longer than it may', async () => {
    const limits = { seconds: 0.001, megabytes: 2000 };
    const running = startJobs().run('inspectFile', { bytes: await makePdf(1) }, { limits });
    await expect(running).rejects.toMatchObject({ code: 'tooHeavy', details: {} });
  });

  it.skipIf(process.platform !== 'linux')('is ended where it takes more memory than it may', async () => {
    const { jobs, started, alive } = startWatchedJobs();
    // What the process of every job takes before it does anything.
    const running = jobs.run(
      'showEvidence',
      { mediaType: 'application/pdf', bytes: await makePdf(2000) },
      { limits: { seconds: 100, megabytes: 30 } },
    );
    expect(await thrownBy(running)).toMatchObject({ code: 'tooHeavy', details: {} });
    await allExited(started, alive);
    expect(alive.size).toBe(0);
  });
});

describe('the processes of jobs', () => {
  it.skipIf(process.platform !== 'linux')('are not kept where a file made them large', async () => {
    const { jobs, started, alive } = startWatchedJobs();
    const large = new Uint8Array(150_000_000);
    large.set(await makePdf(1));
    await thrownBy(jobs.run('inspectFile', { bytes: large })).catch(() => undefined);
    await allExited(started, alive);
    await jobs.run('inspectFile', { bytes: await makePdf(1) });
    expect(started).toHaveLength(2);
  });
  it('are used again', async () => {
    const { jobs, started } = startWatchedJobs();
    for (let turn = 0; turn < 3; turn += 1) await jobs.run('inspectFile', { bytes: makePng(1) });
    expect(started).toHaveLength(1);
  });

  it('are two at most, however many jobs there are', async () => {
    const { jobs, mostAlive } = startWatchedJobs();
    const all = Array.from({ length: 6 }, () => jobs.run('inspectFile', { bytes: makePng(1) }));
    expect(await Promise.all(all)).toHaveLength(6);
    expect(mostAlive()).toBe(2);
  });

  it('are all gone once the workspace is locked, and what ran or waited says so', async () => {
    const { jobs, started, alive } = startWatchedJobs();
    const all = Array.from({ length: 4 }, () => jobs.run('inspectFile', { bytes: makePng(1) }));
    const failures = Promise.all(all.map(thrownBy));
    await Promise.resolve();
    jobs.endAll();
    expect((await failures).map(cause => (cause as AppError).code)).toEqual(['locked', 'locked', 'locked', 'locked']);
    await allExited(started, alive);
    expect(alive.size).toBe(0);
  });
});

it('an upload that ends the process which looks at it is refused as damaged', async () => {
  const { jobs, started } = startWatchedJobs();
  const workspace = {} as OpenWorkspace;
  const receiving = createEvidenceService(() => workspace, jobs.run, testPorts()).receive(makePng(1));
  const failure = thrownBy(receiving);
  await Promise.resolve();
  started[0]?.kill();
  expect(await failure).toMatchObject({ code: 'evidenceRejected', details: { reason: 'damaged', documentId: null } });
});

it('an upload that takes more than it may is refused as too heavy', async () => {
  const limits = { seconds: 0.001, megabytes: 2000 };
  const running = startJobs().run('inspectFile', { bytes: await makePdf(1) }, { limits });
  await expect(running.catch(rejectWhatEndsAJob)).rejects.toMatchObject({
    code: 'evidenceRejected',
    details: { reason: 'tooHeavy', documentId: null },
  });
});
