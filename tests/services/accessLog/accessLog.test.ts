import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAccess, type Access } from '../../../electron/services/store/accessLog.ts';
import { createAccessLogService } from '../../../electron/services/accessLog/createAccessLogService.ts';
import { accessLogWording } from '../../../renderer/screens/AccessLog/accessWords.ts';
import type { AccessPage } from '../../../shared/bridge/accessLog.ts';
import type { Call } from '../../../shared/bridge/client.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { languageSchema, type Language } from '../../../shared/domain/language.ts';
import { formatCode } from '../../../shared/fmt/formatCode.ts';
import { formatHead } from '../../../shared/fmt/formatHead.ts';
import { words } from '../../../shared/text/words.ts';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { openTables } from '../../support/openTables.ts';
import { chosenFolder, passphrase, startOpenServices, testPorts } from '../../support/startServices.ts';
import { tamper } from '../../support/tamper.ts';
import { attachUpload, fetchFile, makePdf, uploadFile } from '../../support/uploadFile.ts';

const everything = { claimId: null, from: null, until: null };
const newest = { ...everything, before: null };
const day = (text: string) => isoDateSchema.parse(text);

/** A claim called Birch with one document, in an open workspace. */
async function startBirch(choices: Parameters<typeof startOpenServices>[0] = {}) {
  const started = await startOpenServices(choices);
  const { call, services } = started;
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Birch', answers: {} });
  const { claimId } = claim;
  const scan = await uploadFile(services.serveFile, await makePdf(1));
  const { revision } = await call('claims.apply', {
    claimId,
    revision: 1,
    changes: [
      toChange({ kind: 'pursue', scheme: 'fund', pursued: true }),
      attachUpload(scan, 'victimIdentity', 'elm.pdf'),
      answerText('victim.fullName', 'Cedar'),
    ],
  });
  return { ...started, claimId, revision, evidenceId: scan.evidenceId };
}

/** What the log tells, oldest first. */
const actionsOf = ({ entries }: AccessPage) => entries.map(({ action }) => action).toReversed();

describe('every view and export', () => {
  it('stands in the log, once a visit', async () => {
    const { call, services, claimId, revision, evidenceId } = await startBirch();
    const wanted = { claimId, revision, flatten: true, language: 'ru' } as const;
    const sheet = { claimId, revision, language: 'ru', sheet: { kind: 'documents' } } as const;
    for (const _ of [1, 2]) {
      await call('claims.open', { claimId });
      await call('evidence.preview', { claimId, evidenceId });
      await call('exports.preview', wanted);
      await call('sheets.preview', sheet);
      await call('history.list', { claimId });
      await call('history.asOn', { claimId, day: day('2026-03-12') });
    }
    const { exportId } = await call('sheets.write', sheet);
    await call('exports.handOver', { exportId });
    // The bytes that the hand-over offers are no second one.
    await fetchFile(services.serveFile, `/files/exports/${exportId}/page.pdf`);
    expect(actionsOf(await call('accessLog.list', newest))).toEqual([
      'store.create',
      'claims.create',
      'claims.apply',
      'claims.open',
      'evidence.view',
      'exports.view',
      'sheets.view',
      'history.view',
      'history.viewAsOn',
      'exports.write',
      'exports.handOver',
      'accessLog.view',
    ]);
  });

  it('stands in the log where a page asks for the bytes by their address', async () => {
    const { call, services, claimId, revision, evidenceId } = await startBirch();
    const sheet = { claimId, revision, language: 'ru', sheet: { kind: 'documents' } } as const;
    const { exportId } = await call('sheets.write', sheet);
    expect((await fetchFile(services.serveFile, `/files/evidence/${evidenceId}`)).status).toBe(200);
    expect((await fetchFile(services.serveFile, `/files/exports/${exportId}/page.pdf`)).status).toBe(200);
    const { entries } = await call('accessLog.list', newest);
    expect(entries).toContainEqual(expect.objectContaining({ action: 'evidence.view', about: evidenceId, claimId }));
    expect(entries).toContainEqual(expect.objectContaining({ action: 'exports.handOver', about: exportId, claimId }));
    await call('claims.remove', { claimId });
    expect(JSON.stringify(await call('accessLog.list', newest))).not.toContain(evidenceId);
  });

  it('is told without an answer, a name or a file name', async () => {
    const { call, workspaceFolder, claimId, evidenceId } = await startBirch();
    await call('claims.open', { claimId });
    await call('evidence.preview', { claimId, evidenceId });
    await call('store.lock', {});
    const lines: unknown[] = [];
    await tamper(workspaceFolder, passphrase, '', database => {
      lines.push(...database.prepare('SELECT * FROM access_log').all());
    });
    expect(lines.length).toBeGreaterThan(4);
    expect(JSON.stringify(lines)).not.toMatch(/birch|cedar|elm|victim/i);
  });
});

describe('a line of the log', () => {
  it('bears the working name only while the claim is there', async () => {
    const { call, claimId } = await startBirch();
    const titles = async () => (await call('accessLog.list', newest)).entries.flatMap(({ title }) => title ?? []);
    expect(new Set(await titles())).toEqual(new Set(['Birch']));
    await call('claims.remove', { claimId });
    expect(await titles()).toEqual([]);
    expect(actionsOf(await call('accessLog.list', newest))).toContain('claims.remove');
  });

  it('says who it was by name, by code, or that it was the recovery code', async () => {
    const { call } = await startOpenServices();
    const [you] = await call('store.people', {});
    const who = async () => (await call('accessLog.list', newest)).entries.at(-1)?.who;
    expect(await who()).toEqual({ kind: 'person', slot: you?.slot, name: '' });
    await call('store.namePerson', { slot: you?.slot ?? '', name: 'Aspen' });
    expect(await who()).toEqual({ kind: 'person', slot: you?.slot, name: 'Aspen' });
  });
});

const whole = () => ({ state: 'whole', read: 'everything', claims: 0, entries: 0, lines: 0 }) as const;

/** The log alone, over lines that the test writes. */
function startLog(lines: readonly Partial<Access>[]) {
  const database = openTables();
  for (const line of lines) {
    recordAccess(database, { at: '2026-03-12T09:00:00.000Z', actor: 'slot1', action: 'claims.open', ...line });
  }
  const log = createAccessLogService({
    use: () => ({ database, actor: 'reader' }) as ReturnType<Parameters<typeof createAccessLogService>[0]['use']>,
    runJob: () => Promise.reject(new Error('no job is run')),
    ports: testPorts(),
    previews: { pdf: () => new Uint8Array() },
    checkHistory: whole,
    checkAtOpening: whole,
  });
  return { database, log };
}
const claimId = (text: string) => text as ClaimId;
/** The instant of a local time. */
const local = (text: string) => new Date(text).toISOString();

describe('a page of the log', () => {
  it('tells lines of one kind that follow each other as one entry, with their number and times', () => {
    const change = { action: 'claims.apply', claimId: 'one' } as const;
    const { log } = startLog([
      { ...change, at: '2026-03-12T09:00:00.000Z' },
      { ...change, at: '2026-03-12T09:20:00.000Z' },
      { ...change, at: '2026-03-12T09:40:00.000Z', claimId: 'two' },
    ]);
    const told = log.list(newest).entries.map(({ action, claimId: of, count, since, at }) => {
      const minutes = (Date.parse(at) - Date.parse(since)) / 60_000;
      return [action, of, count, minutes];
    });
    expect(told).toEqual([
      ['accessLog.view', null, 1, 0],
      ['claims.apply', 'two', 1, 0],
      ['claims.apply', 'one', 2, 20],
    ]);
  });

  it('holds two hundred lines, and each line stands on one page', () => {
    const { log } = startLog(Array.from({ length: 450 }, (_, at) => ({ claimId: `c${at}` })));
    const seen: (string | null)[] = [];
    const sizes: number[] = [];
    for (let before: number | null = null, isFirst = true; isFirst || before !== null; isFirst = false) {
      const { entries, older } = log.list({ ...newest, before });
      seen.push(...entries.map(({ claimId: of }) => of));
      sizes.push(entries.length);
      before = older;
    }
    expect(sizes).toEqual([200, 200, 51]);
    expect(new Set(seen)).toEqual(new Set([null, ...Array.from({ length: 450 }, (_, at) => `c${at}`)]));
  });

  it('is that of one claim where one is asked for', () => {
    const { log } = startLog([{ claimId: 'one' }, { claimId: 'two' }, { claimId: 'one', action: 'claims.apply' }]);
    const { entries, total } = log.list({ ...newest, claimId: claimId('one') });
    expect(total).toBe(3);
    expect(entries.map(({ action }) => action)).toEqual(['accessLog.view', 'claims.apply', 'claims.open']);
  });

  it('is that of whole days by the clock of this computer, both included', () => {
    const { log } = startLog([
      { at: local('2026-03-09T23:59:59'), claimId: 'before' },
      { at: local('2026-03-10T00:00:00'), claimId: 'first' },
      { at: local('2026-03-11T23:59:59'), claimId: 'last' },
      { at: local('2026-03-12T00:00:00'), claimId: 'after' },
    ]);
    const { entries, total } = log.list({ ...newest, from: day('2026-03-10'), until: day('2026-03-11') });
    expect(entries.map(({ claimId: of }) => of)).toEqual(['last', 'first']);
    expect(total).toBe(2);
  });

  it('shows the other lines where one was overwritten with what is none', () => {
    const { database, log } = startLog([{ claimId: 'one' }, { claimId: 'two' }, { claimId: 'three' }]);
    database.exec(`DROP TRIGGER access_log_is_not_rewritten;
      UPDATE access_log SET action = 'nothing', at = 'never', details = '{' WHERE number = 2`);
    const told = log.list(newest).entries.map(({ action, at }) => [action, at === '']);
    expect(told).toContainEqual([null, true]);
    expect(told.filter(([action]) => action === 'claims.open')).toHaveLength(2);
  });
});

describe('a check number', () => {
  it('is found as it stands on paper, however it is typed, and until lines are altered', async () => {
    const { call, workspaceFolder, claimId: of } = await startBirch();
    const { head } = await call('accessLog.list', newest);
    const printed = formatHead(head);
    expect(printed).toMatch(/^\d+: ([0-9A-F]{4} ){3}[0-9A-F]{4}$/);
    const [number] = head.split(':');
    for (const typed of [printed, printed.toLowerCase(), printed.replaceAll(' ', ''), printed.split(': ')[1] ?? '']) {
      expect(await call('accessLog.find', { typed })).toMatchObject({ is: 'known', number: Number(number) });
    }
    await call('claims.open', { claimId: of });
    expect(await call('accessLog.find', { typed: printed })).toMatchObject({ is: 'known' });
    await call('store.lock', {});
    await tamper(workspaceFolder, passphrase, `DELETE FROM access_log WHERE number >= ${number}`);
    await call('store.unlock', { passphrase });
    expect(await call('accessLog.find', { typed: printed })).toEqual({ is: 'unknown' });
  });

  it.each(['', '12: 3F2A 91C0', 'not a number at all'])('is not seen in “%s”', async typed => {
    const { call } = await startOpenServices();
    expect(await call('accessLog.find', { typed })).toEqual({ is: 'noNumber' });
  });
});

const wish = (language: Language, titles = false) => ({
  ...everything,
  language,
  titles,
  wording: accessLogWording(everything, words(language)),
});

async function readPaper(call: Call, request: ReturnType<typeof wish>) {
  const { previewId, pages } = await call('accessLog.preview', request);
  return { previewId, pages: pages.map(({ text }) => text.replaceAll(/\s+/g, ' ')) };
}

describe('the printed log', () => {
  const cleanUps: (() => void)[] = [];
  let birch: Awaited<ReturnType<typeof startBirch>>;
  // One for all that change nothing: each takes seconds.
  beforeAll(async () => {
    birch = await startBirch({ whenDone: cleanUp => void cleanUps.unshift(cleanUp) });
    await birch.call('claims.open', { claimId: birch.claimId });
  });
  afterAll(() => cleanUps.forEach(cleanUp => cleanUp()));

  it.each(languageSchema.options)('says in %s what was done, how often, and that it is whole', async language => {
    const t = words(language);
    const { call, claimId: of } = birch;
    const { pages } = await readPaper(call, wish(language));
    const text = pages.join(' ');
    const { head, total } = await call('accessLog.list', newest);
    expect(text).toContain(t('accessLog.title'));
    expect(text).toContain(t('accessLog.paper.isWhole'));
    expect(text).toContain(`${t('accessLog.paper.lines')}: ${total}`);
    expect(text).toContain(`${t('access.claims.open')} 1`);
    expect(pages.every(page => page.includes(formatHead(head)))).toBe(true);
    expect(text).toContain(formatCode(of));
  });

  it('names no claim unless that is chosen', async () => {
    const { call } = birch;
    expect((await readPaper(call, wish('en'))).pages.join()).not.toContain('Birch');
    expect((await readPaper(call, wish('en', true))).pages.join()).toContain('Birch');
  });

  it('says where another hand wrote into the log', async () => {
    const { call, workspaceFolder } = await startBirch();
    await call('store.lock', {});
    await tamper(workspaceFolder, passphrase, `UPDATE access_log SET actor = 'other' WHERE number = 2`);
    await call('store.unlock', { passphrase });
    const { pages } = await readPaper(call, wish('ru'));
    expect(pages[0]).toContain(words('ru')('accessLog.paper.isAltered'));
  });

  it('is handed over as it is looked at, and the log tells that it left', async () => {
    const { folder, dialogs } = chosenFolder();
    const { call, services } = await startBirch({ dialogs });
    const { previewId } = await readPaper(call, wish('en'));
    expect(await call('accessLog.handOver', { previewId })).toEqual({ how: 'saved' });
    const seen = await fetchFile(services.serveFile, `/files/previews/${previewId}/page.pdf`);
    expect(readdirSync(folder, { recursive: true })).toEqual(['log-2026-03-12', 'log-2026-03-12/page.pdf']);
    const saved = readFileSync(join(folder, 'log-2026-03-12/page.pdf'));
    expect(saved.equals(Buffer.from(await seen.arrayBuffer()))).toBe(true);
    expect(actionsOf(await call('accessLog.list', newest)).at(-1)).toBe('accessLog.handOver');
  });
});

describe('a preview', () => {
  it('is handed over as what it is and as nothing else', async () => {
    const { call } = await startBirch({ dialogs: chosenFolder().dialogs });
    const { previewId: ofLog } = await readPaper(call, wish('en'));
    await expect(call('checks.handOver', { previewId: ofLog })).rejects.toMatchObject({ code: 'notFound' });
    const sheet = { kind: 'documents' } as const;
    const { previewId } = await call('checks.preview', { jurisdiction: 'kz', answers: {}, language: 'ru', sheet });
    await expect(call('accessLog.handOver', { previewId })).rejects.toMatchObject({ code: 'notFound' });
    expect(actionsOf(await call('accessLog.list', newest))).not.toContain('accessLog.handOver');
  });
});

describe('what another hand did', () => {
  it('is nothing in a workspace that only this app wrote', async () => {
    const { call } = await startBirch();
    expect(await call('accessLog.alteration', { readThrough: false })).toEqual({ alteration: null, isRead: true });
  });

  it('is told until somebody has read it, and the log tells who read it', async () => {
    const { call, workspaceFolder, claimId: of } = await startBirch();
    await call('store.lock', {});
    await tamper(workspaceFolder, passphrase, `DELETE FROM journal WHERE number = 2`);
    await call('store.unlock', { passphrase });
    const alteration = { accessLog: null, claims: [{ claimId: of, title: 'Birch', entry: 2 }], gone: 0 };
    expect(await call('accessLog.alteration', { readThrough: false })).toEqual({ alteration, isRead: false });
    await call('accessLog.acknowledgeAlteration', {});
    expect(await call('accessLog.alteration', { readThrough: false })).toEqual({ alteration, isRead: true });
    expect(actionsOf(await call('accessLog.list', newest))).toContain('history.acknowledgeAlteration');
  });

  it('is told anew where more was done', async () => {
    const { call, workspaceFolder } = await startBirch();
    const alter = async (sql: string) => {
      await call('store.lock', {});
      await tamper(workspaceFolder, passphrase, sql);
      await call('store.unlock', { passphrase });
    };
    await alter(`DELETE FROM access_log WHERE number = 2`);
    await call('accessLog.acknowledgeAlteration', {});
    await alter(`UPDATE access_log SET at = '2020-01-01T09:00:00.000Z' WHERE number = 1`);
    expect(await call('accessLog.alteration', { readThrough: false })).toMatchObject({
      alteration: { accessLog: 1 },
      isRead: false,
    });
  });
});
