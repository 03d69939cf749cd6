import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimChange } from '../../../shared/domain/claimChange.ts';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { startOpenServices, startServices, type StartedServices } from '../../support/startServices.ts';
import { attachUpload, makePdf, uploadFile } from '../../support/uploadFile.ts';

/** Gives the titles that words find, in their order. */
const findWith =
  ({ call }: StartedServices) =>
  async (words: string): Promise<readonly string[]> =>
    (await call('claims.find', { words, offset: 0 })).rows.map(({ title }) => title);

async function createWith({ call }: StartedServices, title: string, changes: readonly ClaimChange[]) {
  const { claim } = await call('claims.create', { jurisdiction: 'kz', title, answers: {} });
  if (changes.length > 0) await call('claims.apply', { claimId: claim.claimId, revision: 1, changes: [...changes] });
  return claim.claimId;
}

async function startFilled(whenDone?: (cleanUp: () => void) => void) {
  const started = await startOpenServices(whenDone === undefined ? {} : { whenDone });
  const uploaded = await uploadFile(started.services.serveFile, await makePdf(1));
  const claimId = await createWith(started, 'Aspen 7', [
    answerText('victim.fullName', 'Жұмағұлова Қарлығаш Өмірқызы'),
    answerText('recognition.body', 'Следственный отдел "Север"'),
    answerText('victim.iin', '110417699917'),
    toChange({ kind: 'putLoss', loss: { lossId: 'l1', head: 'treatment', minor: 100, note: 'Чек № 25-1234/2026' } }),
    toChange({ kind: 'putPayment', payment: { paymentId: 'p1', source: 'Ёлкин фонд', minor: 100 } }),
    toChange({
      kind: 'writeBlock',
      block: 'harm',
      written: { text: 'Лечение в санатории', file: 'том 2', page: 'л. 77' },
    }),
    toChange({ kind: 'draft', fact: 'bank.iban', text: 'черновик' }),
    attachUpload(uploaded, 'deathCertificate', 'vypiska_sud.pdf'),
  ]);
  await createWith(started, 'Birch', [answerText('victim.fullName', 'Серіков Дәурен')]);
  return { ...started, claimId, find: findWith(started) };
}

describe('a claim is found', () => {
  const cleanUps: (() => void)[] = [];
  let find: ReturnType<typeof findWith>;
  beforeAll(async () => {
    ({ find } = await startFilled(cleanUp => cleanUps.unshift(cleanUp)));
  });
  afterAll(() => cleanUps.forEach(cleanUp => cleanUp()));

  it.each([
    ['by its working name', 'aspen'],
    ['by a name as it is spelt', 'Қарлығаш'],
    ['by a name typed with Russian letters', 'карлыгаш омиркызы'],
    ['by the first letters', 'жум'],
    ['by one letter', 'ө'],
    ['by words of different answers', 'север омир'],
    ['by an identifier', '110417699917'],
    ['by the beginning of an identifier', '1104'],
    ['by a number among signs', '25-1234'],
    ['by the note of a loss', 'чек'],
    ['by the source of a payment', 'елкин'],
    ['by what the lawyer wrote', 'санатории'],
    ['by where it stands in the file', 'том 77'],
    ['by the name of a file', 'vypiska'],
    ['by the ending of a file', 'sud.pdf'],
  ])('%s', async (_, words) => {
    expect(await find(words)).toEqual(['Aspen 7']);
  });

  it.each([
    ['what is only typed', 'черновик'],
    ['the middle of a word', 'лыгаш'],
    ['words of two claims', 'карлыгаш дауренова'],
  ])('by neither of these: %s', async (_, words) => {
    expect(await find(words)).toEqual([]);
  });

  it.each([
    '"карлыгаш"',
    'карлыгаш*',
    'words:карлыгаш',
    '-карлыгаш',
    '^карлыгаш',
    '(карлыгаш',
    "карлыгаш'; DROP TABLE claim",
  ])('by the words alone in %s, whatever the signs mean elsewhere', async words => {
    const expected = words.includes('DROP') || words.startsWith('words') ? [] : ['Aspen 7'];
    expect(await find(words)).toEqual(expected);
    expect(await find('')).toHaveLength(2);
  });

  it.each(['карлыгаш OR дауре', 'карлыгаш AND дауре', 'карлыгаш NOT дауре', 'NEAR(карлыгаш дауре)'])(
    'by no operator: %s are words like others',
    async words => {
      expect(await find(words)).toEqual([]);
    },
  );

  it('by nothing where only signs are typed: all are listed', async () => {
    expect(await find('"*')).toHaveLength(2);
  });
});

describe('a claim that changes is found', () => {
  it('by its words of now, and no longer by those of before', async () => {
    const { call, claimId, find } = await startFilled();
    const changes = [answerText('victim.fullName', 'Тұрсынова Айым'), toChange({ kind: 'rename', title: 'Cedar' })];
    await call('claims.apply', { claimId, revision: 2, changes });
    expect(await find('турсын')).toEqual(['Cedar']);
    expect(await find('карлыгаш')).toEqual([]);
    expect(await find('aspen')).toEqual([]);
  });

  it('no more once it is removed', async () => {
    const { call, claimId, find } = await startFilled();
    await call('claims.remove', { claimId });
    expect(await find('карлыгаш')).toEqual([]);
    expect(await find('')).toEqual(['Birch']);
  });

  it('the newest first', async () => {
    const started = await startOpenServices();
    for (const title of ['Elm 1', 'Elm 2', 'Elm 3']) await createWith(started, title, []);
    expect(await findWith(started)('elm')).toEqual(['Elm 3', 'Elm 2', 'Elm 1']);
  });

  it('in an open workspace only', async () => {
    const { call } = startServices();
    await expect(call('claims.find', { words: 'elm', offset: 0 })).rejects.toThrow(
      expect.objectContaining({ code: 'locked' }) as Error,
    );
  });
});
