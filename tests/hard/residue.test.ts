import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, findMarks, markText, spellingsOf, type Place } from '../support/canaries.ts';
import { answerText } from '../support/claimChanges.ts';
import { hardTimeout, tellFigure } from '../support/hardCounts.ts';
import { markClaim, markedAnswers } from '../support/markWorkspace.ts';
import { passphrase, startOpenServices, temporaryFolder, type StartedServices } from '../support/startServices.ts';
import { uploadFile } from '../support/uploadFile.ts';

/** Everything that the program writes when somebody uses all of it, but for the files that this person asked for. */
interface Used extends StartedServices {
  readonly folders: Readonly<Record<'data' | 'stick' | 'temporary', string>>;
  /** Where exports are handed over: clear files, but under names that say nothing. */
  readonly outside: string;
  /** Every secret and name that no marks are, in the words they were typed in. */
  readonly typed: readonly string[];
  readonly failures: readonly unknown[];
}

let used: Used;
const { TMPDIR } = process.env;

async function useEverything(root: string): Promise<Used> {
  const folder = (name: string) => {
    mkdirSync(join(root, name));
    return join(root, name);
  };
  const folders = { data: folder('data'), stick: folder('stick'), temporary: folder('temporary') };
  const outside = folder('outside');
  // Also of the processes that it starts.
  process.env['TMPDIR'] = folders.temporary;
  const started = await startOpenServices({
    whenDone: afterAll,
    workspaceFolder: join(folders.data, 'workspace'),
    dialogs: { chooseFolder: async purpose => (purpose === 'export' ? outside : folders.stick) },
  });
  const { call } = started;
  const { claimId } = await markClaim(started, 'kz');
  await markClaim(started, 'kg');
  await lookAround(started);
  const { revision } = await call('claims.open', { claimId });
  const choices = { claimId, revision, flatten: true, language: 'kk' as const, accept: [], draft: true };
  const { exportId } = await call('exports.write', { ...choices, jobId: 'job1' });
  await call('exports.handOver', { exportId });
  const titles = { claimant: 'Day', authority: 'Day of the authority' };
  await call('deadlines.exportCalendar', { titles });
  await call('app.prefer', { language: 'kk', discreet: false });
  const second = 'five amber ladders';
  await call('store.addPerson', { current: { passphrase }, name: markText('person'), passphrase: second });
  await call('store.backup', {});
  const failures = await failInEveryWay(started);
  // Written after the backup: it stands in the log of the last writes.
  const { revision: last } = await call('claims.open', { claimId });
  await call('claims.apply', { claimId, revision: last, changes: [answerText('victim.fullName', markText('last'))] });
  return { ...started, folders, outside, typed: [passphrase, second], failures };
}

/** What is looked for and checked is kept nowhere. */
async function lookAround({ call }: StartedServices): Promise<void> {
  await call('claims.find', { words: markText('search'), offset: 0 });
  for (const jurisdiction of ['kz', 'kg']) {
    const pack = await call('packs.get', { jurisdiction });
    const answers = markedAnswers(pack);
    await call('checks.run', { jurisdiction, answers });
    const sheet = { kind: 'documents' } as const;
    await call('checks.preview', { jurisdiction, answers, language: 'ru', sheet });
  }
}

/** Everything that can be told of what went wrong. */
async function failInEveryWay({ call, services }: StartedServices): Promise<readonly unknown[]> {
  const wrong = markText('wrong');
  const outcomes = await Promise.allSettled([
    call('claims.create', { jurisdiction: wrong, title: wrong, answers: {} }),
    call('claims.open', { claimId: wrong }),
    call('claims.apply', { claimId: wrong, revision: 1, changes: [{ kind: wrong } as never] }),
    call('store.changePassphrase', { current: { passphrase: wrong }, next: `${wrong} and more` }),
    uploadFile(services.serveFile, Buffer.from(wrong)),
  ]);
  services.report(new Error(wrong));
  return outcomes.map(outcome => (outcome.status === 'rejected' ? (outcome.reason as unknown) : outcome.value));
}

beforeAll(async () => {
  used = await useEverything(temporaryFolder(afterAll));
}, hardTimeout);
afterAll(() => {
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
});

const logPlace = (): Place => ({ name: 'log', bytes: Buffer.from(used.logged.join('\n')) });
const places = () => [...filesBelow(...Object.values(used.folders)), logPlace()];

describe('of all that is typed and brought in', () => {
  it('nothing is readable in the workspace, its backup, the preferences, temporary files or the log', () => {
    const found = findMarks(places(), used.typed);
    tellFigure(`${places().length} files and logs searched for marks, ${found.length} found`);
    expect(found).toEqual([]);
  });

  it('nothing is said in failures', () => {
    const codes = used.failures.map(failure => (failure as { code?: string }).code);
    expect(codes).toEqual([
      'invalidRequest',
      'invalidRequest',
      'invalidRequest',
      'wrongPassphrase',
      'evidenceRejected',
    ]);
    const told = used.failures.map(failure => `${String(failure)} ${JSON.stringify(failure)}`).join('\n');
    expect(findMarks([{ name: 'failures', bytes: Buffer.from(told) }])).toEqual([]);
  });

  it('nothing stands in the names of files that are handed over', () => {
    const names = filesBelow(used.outside).map(({ name }) => ({ name: 'exported', bytes: Buffer.from(name) }));
    expect(names.length).toBeGreaterThan(5);
    expect(findMarks(names, used.typed)).toEqual([]);
  });

  it('all is there to be found: files of every kind were written, and the log', () => {
    const names = filesBelow(...Object.values(used.folders)).map(({ name }) => name);
    const kinds = [
      /workspace\.db$/,
      /workspace\.db-wal$/,
      /workspace.evidence.\w{32}$/,
      /workspace.exports.\w{32}$/,
      /header\.json$/,
      /preferences\.json$/,
      /stick.*evidence.\w{32}$/,
    ];
    expect(kinds.filter(kind => !names.some(name => kind.test(name)))).toEqual([]);
    expect(used.logged.length).toBeGreaterThan(0);
  });
});

describe('the search for marks', () => {
  const text = markText('planted');

  it.each(spellingsOf(text).map((bytes, number) => [number, bytes] as const))('finds spelling %i', (_, bytes) => {
    const place = { name: 'page', bytes: Buffer.concat([Buffer.alloc(77, 'x'), bytes, Buffer.alloc(5, 'x')]) };
    expect(findMarks([place])).not.toEqual([]);
  });

  it.each(['data', 'stick', 'temporary'] as const)('finds a mark in a file and in the name of one: %s', folder => {
    const path = used.folders[folder];
    const before = findMarks(places());
    writeFileSync(join(path, 'planted'), text);
    writeFileSync(join(path, `${markText('name')}.txt`), '');
    expect(findMarks(places()).length).toBeGreaterThanOrEqual(before.length + 2);
  });

  it('finds one in the log, in the preferences and at the end of the database', () => {
    const file = join(used.folders.data, 'workspace.preferences.json');
    appendFileSync(file, text);
    const database = readFileSync(join(used.folders.data, 'workspace/workspace.db'));
    const planted = [
      { name: 'log', bytes: Buffer.from(`${used.logged.join('\n')}\n${text}`) },
      { name: 'database', bytes: Buffer.concat([database, Buffer.from(text, 'utf16le')]) },
      { name: 'preferences', bytes: readFileSync(file) },
    ];
    expect(new Set(findMarks(planted).map(found => found.split(' ')[0]))).toEqual(
      new Set(['log', 'database', 'preferences']),
    );
  });
});
