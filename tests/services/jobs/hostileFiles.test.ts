import { beforeAll, describe, expect, it } from 'vitest';
import { AppError, type AppErrorCode } from '../../../shared/bridge/appError.ts';
import { startJobs, startOpenServices } from '../../support/startServices.ts';
import { makePdf, uploadFile } from '../../support/uploadFile.ts';
import { makeHostileFiles } from './hostileFiles.ts';

/** Far less than the product allows, so that the worst of them end soon. */
const limits = { seconds: 3, megabytes: 400 };
/** Takes the product's own limits to their end: half a minute. */
const slow = new Set(['a table of two thousand million objects']);
const known: readonly AppErrorCode[] = ['evidenceRejected', 'tooLarge', 'tooHeavy'];

/** What a job came to: a value, a code, or a failure of the job that names no file. */
async function outcomeOf(running: Promise<unknown>): Promise<string> {
  try {
    await running;
    return 'a value';
  } catch (cause) {
    if (cause instanceof AppError) return cause.code;
    return cause instanceof Error ? cause.message : 'thrown';
  }
}

/** Takes each file through `read`, one after the other; gives those that came to something else than is allowed. */
async function findStrays(
  files: Readonly<Record<string, Uint8Array>>,
  allowed: readonly string[],
  read: (bytes: Uint8Array) => Promise<unknown>,
): Promise<readonly string[]> {
  const strays: string[] = [];
  for (const [name, bytes] of Object.entries(files)) {
    const outcome = await outcomeOf(read(bytes));
    if (!allowed.includes(outcome)) strays.push(`${name}: ${outcome}`);
  }
  return strays;
}

describe('files made to do harm', { timeout: 300_000 }, () => {
  let files: Readonly<Record<string, Uint8Array>>;
  beforeAll(async () => {
    files = await makeHostileFiles();
  });

  it('are each refused or read within their limits, by processes that go on', async () => {
    const jobs = startJobs();
    const inspect = (bytes: Uint8Array) => jobs.run('inspectFile', { bytes }, { limits });
    expect(await findStrays(files, ['a value', ...known], inspect)).toEqual([]);
    expect(await inspect(await makePdf(2))).toMatchObject({ pageCount: 2 });
  });

  it('are each shown, or end as a message, within their limits', async () => {
    const jobs = startJobs();
    const ends = ['a value', 'in a job', ...known];
    const show = (bytes: Uint8Array) => jobs.run('showEvidence', { mediaType: 'application/pdf', bytes }, { limits });
    const draw = (pdf: Uint8Array) => jobs.run('drawPage', { pdf, page: 1 }, { limits });
    expect(await findStrays(files, ends, show)).toEqual([]);
    expect(await findStrays(files, ends, draw)).toEqual([]);
    expect((await show(await makePdf(2))).pages).toHaveLength(2);
  });

  it('leave the services as they were', async () => {
    const { services, call } = await startOpenServices();
    const quick = Object.fromEntries(Object.entries(files).filter(([name]) => !slow.has(name)));
    const upload = (bytes: Uint8Array) =>
      uploadFile(services.serveFile, bytes).catch(({ code }: { code: AppErrorCode }) => {
        throw new Error(code);
      });
    expect(await findStrays(quick, ['a value', ...known], upload)).toEqual([]);
    expect(await call('store.state', {})).toEqual({ state: 'open' });
    expect(await uploadFile(services.serveFile, await makePdf(1))).toMatchObject({ pageCount: 1 });
  });
});
