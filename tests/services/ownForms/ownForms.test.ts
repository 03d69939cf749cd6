import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { acroFormPaperSchema } from '../../../shared/packs/paper.ts';
import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import type { Filling, FormMapping } from '../../../shared/export/formMapping.ts';
import { openDatabase } from '../../../electron/services/store/openDatabase.ts';
import { databaseKey, plainPages } from '../../support/plainPages.ts';
import { foreignForm } from '../forms/foreignForms.ts';
import { dropForm, makeForm } from '../../support/makeForm.ts';
import { runRedressHere } from '../../support/runRedress.ts';
import {
  assetsFolder,
  chosenFolder,
  passphrase,
  startOpenServices,
  startServices,
} from '../../support/startServices.ts';
import type { StartedServices } from '../../support/startServices.ts';
import { makePdf } from '../../support/uploadFile.ts';

const failsWith = (code: string) => expect.objectContaining({ code }) as unknown;

const fillings: Readonly<Record<string, Filling>> = {
  Name: { by: 'fact', fact: 'victim.fullName', inWords: false, required: true },
  Telephone: { by: 'empty', reason: 'nobody is to be called' },
  Harm: { by: 'text', text: 'Шығын туралы есеп қоса беріледі' },
  'For a child': { by: 'answers', fact: 'case.claimFor', picks: [{ answer: 'child', value: '' }] },
  Acts: {
    by: 'answers',
    fact: 'case.actsThrough',
    picks: [
      { answer: 'self', value: 'Self' },
      { answer: 'representative', value: 'Other' },
    ],
  },
  Citizenship: { by: 'answers', fact: 'victim.citizenship', picks: [{ answer: 'kz', value: 'Kazakhstan' }] },
};

const mappingOf = (fields: Readonly<Record<string, Filling>>): FormMapping => ({
  title: 'Example authority, form 7',
  signatories: ['victim.fullName', 'representative.fullName'],
  fields: Object.entries(fields).map(([field, filling]) => ({ field, filling })),
  rows: [],
});

const row = (number: number, label: string, filling: Filling | null) => ({ row: number, label, filling });
const factOf = (fact: string): Filling => ({ by: 'fact', fact, inWords: false, required: false });
// In the form's order, whatever their numbers.
const sheetRows = [
  row(2, '2. Аты-жөні', factOf('victim.fullName')),
  row(1, '1. Әйел', factOf('fund.applied')),
  row(3, '3. Күні', { by: 'day' }),
];
const bare = (text = '') => text.replaceAll(/\s+/g, ' ');

// One workspace for all, in the order in which a lawyer works: each step of it takes a job.
describe('a form of the office', () => {
  const done: (() => void)[] = [];
  const whenDone = (cleanUp: () => void) => void done.push(cleanUp);
  let started: StartedServices;
  let folder: string;
  let kept: OwnForm;

  const keepForm = async (edition = 1): Promise<OwnForm> => {
    const { dropId } = await dropForm(started.services.serveFile, await makeForm({ edition }));
    return started.call('forms.keep', { dropId, jurisdiction: 'kz', scheme: 'fund', title: 'Form 7' });
  };
  const sealedFiles = () => readdirSync(join(started.workspaceFolder, 'exports'));
  const papersOfFund = async () =>
    (await started.call('packs.get', { jurisdiction: 'kz' })).schemes.find(({ id }) => id === 'fund')?.papers;
  const use = () => started.call('forms.use', { formId: kept.formId, inUse: true });
  const save = (fields: Readonly<Record<string, Filling>>) =>
    started.call('forms.save', { formId: kept.formId, mapping: mappingOf(fields) });

  /** The key of its template, which from now on stands in a free page too. */
  const keyOfForm = async (): Promise<Buffer> => {
    const { call, workspaceFolder } = started;
    await call('store.lock', {});
    const database = openDatabase(
      join(workspaceFolder, 'workspace.db'),
      await databaseKey(workspaceFolder, passphrase),
    );
    // A copy of its row in free space, as a page keeps from which rows have moved.
    database.pragma('secure_delete=OFF');
    database.exec(`INSERT INTO own_form SELECT 'copy', jurisdiction, 'copy', key, saved_at, body FROM own_form;
                   DELETE FROM own_form WHERE id = 'copy'`);
    const key = database.prepare<[], Buffer>('SELECT key FROM own_form').pluck().get() ?? Buffer.alloc(0);
    database.close();
    await call('store.unlock', { passphrase });
    return key;
  };
  const timesInPages = async (key: Buffer): Promise<number> =>
    (await plainPages(started.workspaceFolder, passphrase)).reduce(
      (times, { bytes }) => times + bytes.toString('latin1').split(key.toString('latin1')).length - 1,
      0,
    );

  beforeAll(async () => {
    const chosen = chosenFolder(whenDone);
    ({ folder } = chosen);
    started = await startOpenServices({ dialogs: chosen.dialogs, whenDone });
    kept = await keepForm();
    return () => done.toReversed().forEach(cleanUp => cleanUp());
  });

  it('is kept once, sealed, with everything that is left to do', async () => {
    expect((await keepForm()).formId).toBe(kept.formId);
    expect(kept.issues.map(({ code, field }) => [code, field])).toEqual([
      ['signatoryMissing', null],
      ['nothingFilled', null],
      ...Object.keys(fillings).map(name => ['fieldOpen', name]),
    ]);
    expect(await started.call('forms.list', {})).toMatchObject([
      { formId: kept.formId, title: 'Form 7', issueCount: 8, inUse: false, addedAt: '2026-03-12T09:00:00.000Z' },
    ]);
    const [file = ''] = sealedFiles();
    expect(readFileSync(join(started.workspaceFolder, 'exports', file)).includes('%PDF')).toBe(false);
  });

  it('is not kept where two readers do not read it alike, and the reason is told', async () => {
    const { dropId, form } = await dropForm(started.services.serveFile, (await makePdf(1)).subarray(0, 300));
    expect(form.refusal).toBe('damaged');
    const keeping = started.call('forms.keep', { dropId, jurisdiction: 'kz', scheme: 'fund', title: 'Form 7' });
    await expect(keeping).rejects.toThrow(failsWith('invalidRequest'));
  });

  it('joins the papers of its scheme, and is handed over, only while nothing is left to do', async () => {
    const { formId } = kept;
    const paper = `own${formId}`;
    expect(await use()).toMatchObject({ inUse: false });
    await expect(started.call('forms.handOver', { formId })).rejects.toThrow(failsWith('invalidRequest'));
    expect(await save(fillings)).toMatchObject({ inUse: false, issues: [] });
    expect(await papersOfFund()).not.toContain(paper);
    expect(await use()).toMatchObject({ inUse: true });
    expect(await papersOfFund()).toContain(paper);
    const { Name: _, ...others } = fillings;
    expect(await save(others)).toMatchObject({ inUse: false });
    expect(await papersOfFund()).not.toContain(paper);
    await save(fillings);
    await use();
  });

  it('is shown filled with an invented example', async () => {
    const { formId } = kept;
    const mapping = mappingOf(fillings);
    const { pages, blockers } = await started.call('forms.preview', { formId, mapping, claimId: null, language: 'ru' });
    expect(blockers).toEqual([]);
    expect(pages[0]?.text).toContain('Үлгібекова Сәуле');
    expect(pages[0]?.text).toContain('Шығын туралы есеп қоса беріледі');
    expect(pages[0]?.text).not.toContain('+7 700');
  });

  it('is made for a claim, and its proof agrees', async () => {
    const { call } = started;
    const { claim } = await call('claims.create', {
      jurisdiction: 'kz',
      title: 'Case 1',
      answers: {
        'victim.fullName': { type: 'text', text: 'Үлгі Сәуле' },
        'case.claimFor': { type: 'choice', choice: 'child' },
        'case.actsThrough': { type: 'choice', choice: 'self' },
        'victim.citizenship': { type: 'choice', choice: 'kz' },
      },
    });
    const paper = `own${kept.formId}`;
    const { files, proof } = await call('exports.write', {
      claimId: claim.claimId,
      revision: 1,
      flatten: true,
      language: 'ru',
      accept: [],
      draft: true,
      alone: { scheme: 'fund', paper },
      jobId: 'made',
    });
    expect(files).toContainEqual(expect.objectContaining({ kind: 'paper', paper, pageCount: 2 }));
    const filled = ['Name', 'Harm', 'For a child', 'Acts', 'Citizenship'];
    expect(proof.filter(({ field }) => filled.includes(field)).map(({ field }) => field)).toEqual(
      expect.arrayContaining(filled),
    );
    expect(proof.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('is handed over as a paper of a pack with its template', async () => {
    const { formId, sha256 } = kept;
    await started.call('forms.handOver', { formId });
    const handed = join(folder, `own${formId}`);
    const paper = acroFormPaperSchema.parse(JSON.parse(readFileSync(join(handed, `own${formId}.json`), 'utf8')));
    expect(paper).toMatchObject({ id: `own${formId}`, scheme: 'fund', sha256 });
    expect(readFileSync(join(handed, paper.template)).equals(await makeForm())).toBe(true);

    // As whoever keeps the rules does it.
    const copy = join(folder, 'packs');
    cpSync(join(assetsFolder, 'packs', 'kz'), join(copy, 'kz'), { recursive: true });
    const papers = join(copy, 'kz', 'papers');
    cpSync(join(handed, `${paper.id}.json`), join(papers, `${paper.id}.json`));
    const scheme = join(copy, 'kz', 'schemes', 'fund.json');
    const lint = () => runRedressHere('packs', 'lint', join(copy, 'kz'));
    const written = z.looseObject({ papers: z.array(z.string()) }).parse(JSON.parse(readFileSync(scheme, 'utf8')));
    writeFileSync(scheme, JSON.stringify({ ...written, papers: [...written.papers, paper.id] }));
    expect(await lint()).toMatchObject({ status: 2 });
    cpSync(join(handed, paper.template), join(papers, paper.template));
    expect(await lint()).toMatchObject({ status: 0, err: '' });
  });

  it('goes into a backup and comes back with it', async () => {
    const { formId } = kept;
    await started.call('store.backup', {});
    const copy = startServices({ workspaceFolder: join(folder, 'Redress-backup-2026-03-12') });
    await copy.call('store.unlock', { passphrase });
    expect(await copy.call('forms.open', { formId })).toEqual(await started.call('forms.open', { formId }));
    expect((await copy.call('forms.pages', { formId })).pages).toHaveLength(2);
  });

  it('takes a newer edition: what is equal stays, the rest is open, and what changed is named', async () => {
    const { formId, sha256 } = kept;
    const before = sealedFiles();
    const { dropId } = await dropForm(started.services.serveFile, await makeForm({ edition: 2 }));
    const renewed = await started.call('forms.renew', { formId, dropId });
    expect(renewed).toMatchObject({ inUse: false, issues: [{ code: 'fieldOpen', field: 'Office' }] });
    expect(renewed.changes).toMatchObject({
      sha256,
      added: [{ name: 'Office' }],
      removed: [{ name: 'Telephone' }],
      moved: [{ after: { name: 'Name' } }],
      changed: [],
    });
    expect(sealedFiles()).toHaveLength(before.length);
    expect(sealedFiles()).not.toEqual(before);
  });

  it('stays as it is where a newer edition that no program may fill would cost what is mapped', async () => {
    const { formId } = kept;
    const before = await started.call('forms.open', { formId });
    const { dropId } = await dropForm(started.services.serveFile, foreignForm('signed'));
    await expect(started.call('forms.renew', { formId, dropId })).rejects.toThrow(failsWith('invalidRequest'));
    expect(await started.call('forms.open', { formId })).toEqual(before);
  });

  it('leaves no row, no file and no key when it is removed', async () => {
    const before = sealedFiles();
    const key = await keyOfForm();
    expect(await timesInPages(key)).toBeGreaterThan(1);
    await started.call('forms.remove', { formId: kept.formId });
    expect(await started.call('forms.list', {})).toEqual([]);
    expect(sealedFiles()).toHaveLength(before.length - 1);
    await expect(started.call('forms.open', { formId: kept.formId })).rejects.toThrow(failsWith('notFound'));
    expect(await timesInPages(key)).toBe(0);
  });

  it('that no program may fill becomes a sheet of answers in its own order, with the papers of its route', async () => {
    const { call } = started;
    const { dropId, form } = await dropForm(started.services.serveFile, foreignForm('signed'));
    expect(form.refusal).toBe('signed');
    const sheet = await call('forms.keep', { dropId, jurisdiction: 'kz', scheme: 'fund', title: 'Signed form' });
    expect(sheet).toMatchObject({ kind: 'answerSheet', fields: [], inUse: false });
    expect(sheet.issues.map(({ code }) => code)).toEqual(['signatoryMissing', 'noRows']);
    const { formId } = sheet;
    const open = await call('forms.save', { formId, mapping: { ...mappingOf({}), rows: [row(1, ' ', null)] } });
    expect(open.issues).toMatchObject([
      { code: 'labelMissing', field: '1' },
      { code: 'fieldOpen', field: '1' },
    ]);
    const mapping = { ...mappingOf({}), rows: sheetRows };
    expect((await call('forms.save', { formId, mapping })).issues).toEqual([]);
    expect((await call('forms.use', { formId, inUse: true })).inUse).toBe(true);
    expect(await papersOfFund()).toContain(`own${formId}`);
    const example = await call('forms.preview', { formId, mapping, claimId: null, language: 'kk' });
    expect(bare(example.pages[0]?.text)).toMatch(
      /2\. Аты-жөні.*Үлгібекова Сәуле.*1\. Әйел.*Иә.*3\. Күні.*10\.02\.2026/,
    );

    const answers = { 'victim.fullName': { type: 'text', text: 'Қожахметова Әсел' } } as const;
    const { claimId } = (await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers })).claim;
    const { pages, blockers } = await call('forms.preview', { formId, mapping, claimId, language: 'kk' });
    expect(blockers).toEqual([]);
    expect(bare(pages[0]?.text)).toMatch(/2\. Аты-жөні.*Қожахметова Әсел.*1\. Әйел.*—.*3\. Күні.*12\.03\.2026/);
    const alone = { scheme: 'fund', paper: `own${formId}` };
    const order = { claimId, revision: 1, flatten: true, language: 'kk', draft: true, alone } as const;
    const { files, proof } = await call('exports.write', { ...order, accept: [], jobId: 'sheet' });
    expect(files.map(({ kind, paper }) => [kind, paper])).toEqual([
      ['paper', alone.paper],
      ['record', null],
    ]);
    expect(proof.length).toBeGreaterThan(0);
    expect(proof.filter(({ agrees }) => !agrees)).toEqual([]);
    const handed = await call('forms.handOver', { formId });
    expect(handed.how).toBe('saved');
    expect(readdirSync(join(folder, alone.paper))).toEqual([`${alone.paper}.json`]);
  });

  it('keeps the rows of its sheet through newer editions, though one between can be filled', async () => {
    const { formId = '' } = (await started.call('forms.list', {}))[0] ?? {};
    const renew = async (bytes: Uint8Array) => {
      const { dropId } = await dropForm(started.services.serveFile, bytes);
      return started.call('forms.renew', { formId, dropId });
    };
    expect(await renew(foreignForm('barcode'))).toMatchObject({
      kind: 'answerSheet',
      inUse: false,
      issues: [],
      mapping: { rows: sheetRows },
    });
    expect(await renew(await makeForm())).toMatchObject({ kind: 'acroForm', mapping: { fields: [] } });
    expect(await renew(foreignForm('signed'))).toMatchObject({ kind: 'answerSheet', mapping: { rows: sheetRows } });
  });

  it('that was dropped and not kept is forgotten by a lock', async () => {
    const { dropId } = await dropForm(started.services.serveFile, await makeForm());
    await started.call('store.lock', {});
    await started.call('store.unlock', { passphrase });
    const keeping = started.call('forms.keep', { dropId, jurisdiction: 'kz', scheme: 'fund', title: 'Form 7' });
    await expect(keeping).rejects.toThrow(failsWith('notFound'));
  });
});
