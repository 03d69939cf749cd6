import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/bridge/appError.ts';
import { composeExport, measureExport } from '../../../electron/services/exports/composeExport.ts';
import { exportRequest, fileOf, readCaseFile, textOf } from './readCase.ts';

const mother = readCaseFile('kz-mother-for-child');
const bereaved = readCaseFile('kz-bereaved-family');

const withAnswer = (file: typeof mother, fact: string, answer: string) =>
  exportRequest({ ...file, answers: { ...file.answers, [fact]: answer } });

async function blockersFor(fact: string, answer: string) {
  const { blockers } = await measureExport(await withAnswer(mother, fact, answer));
  return blockers;
}

/** The longest name of one letter, in words of seven, that the applicant's box takes. */
async function longestName(): Promise<number> {
  let [fits, tooLong] = [1, 60];
  while (tooLong - fits > 1) {
    const words = Math.floor((fits + tooLong) / 2);
    const found = await blockersFor('representative.fullName', nameOf(words));
    if (found.some(({ field }) => field === 'applicantName')) tooLong = words;
    else fits = words;
  }
  return fits;
}
const nameOf = (words: number) => Array.from({ length: words }, () => 'Ұлпанша').join(' ');

describe('a name', () => {
  it('is printed whole in two lines of 7 points, and blocks with one word more and says by how much', async () => {
    const words = await longestName();
    expect(words).toBeGreaterThan(20);
    const found = await blockersFor('representative.fullName', nameOf(words + 1));
    const [blocker] = found.filter(({ field }) => field === 'applicantName');
    expect(blocker).toMatchObject({ code: 'doesNotFit', at: { fact: 'representative.fullName' } });
    expect(blocker?.figures['excess']).toBeGreaterThan(0);
    expect(blocker?.figures['excess']).toBeLessThan(60);
  });

  it('blocks with a letter that the font lacks, and says where', async () => {
    const found = await blockersFor('victim.fullName', 'Айгерім ☃ Тұңғыш');
    expect(found).toMatchObject([
      { code: 'letterNotInFont', field: 'victimName', figures: { position: 9, letter: 'U+2603' } },
    ]);
  });

  it('blocks with a letter outside the basic plane as one letter', async () => {
    const found = await blockersFor('victim.fullName', '😀');
    expect(found).toMatchObject([{ code: 'letterNotInFont', figures: { position: 1, letter: 'U+1F600' } }]);
  });

  it('blocks with a mark that no letter of the font carries', async () => {
    const found = await blockersFor('victim.fullName', 'Т\u0302');
    expect(found).toMatchObject([{ code: 'letterNotInFont', figures: { position: 2, letter: 'U+0302' } }]);
  });

  it('is printed composed where it was typed in parts', async () => {
    const request = await withAnswer(mother, 'victim.fullName', 'Ёлкин Сергей'.normalize('NFD'));
    expect(await textOf(fileOf(await composeExport(request), 'paper').bytes, 0)).toContain('Ёлкин Сергей');
  });
});

describe('free text', () => {
  const story = `${'Мұрагерлер туралы мәлімет. '.repeat(60)}СОҢЫ.`;

  it('goes on on a sheet that repeats it whole, and the box says which', async () => {
    const made = await composeExport(await withAnswer(bereaved, 'family.members', story));
    const paper = fileOf(made, 'paper');
    expect(made.plan.warnings.filter(({ code }) => code === 'continued')).toHaveLength(1);
    expect(made.proof.filter(({ continued }) => continued).map(({ field, agrees }) => [field, agrees])).toEqual([
      ['familyMembers', true],
    ]);
    expect(await textOf(paper.bytes, 1)).toContain('(продолжение на листе 3)');
    expect((await textOf(paper.bytes, 2)).replaceAll(/\s/g, '')).toContain(story.replaceAll(/\s/g, ''));
  });

  it('runs over as many sheets as it needs', async () => {
    const long = await composeExport(await withAnswer(bereaved, 'family.members', story.repeat(4)));
    expect(long.plan.blockers).toEqual([]);
    expect(fileOf(long, 'paper').pageCount).toBe(5);
  });

  it('is whole with a word of 300 letters', async () => {
    const made = await composeExport(await withAnswer(bereaved, 'family.members', `${'ә'.repeat(300)} ${story}`));
    expect(made.plan.blockers).toEqual([]);
    expect((await textOf(fileOf(made, 'paper').bytes, 2)).replaceAll(/[\s\u200B]/g, '')).toContain('ә'.repeat(300));
  });

  it('leaves out what nobody can see', async () => {
    const request = await withAnswer(bereaved, 'family.members', 'Жұбайы\u0000\u202E\u200B және ұлы');
    expect(await textOf(fileOf(await composeExport(request), 'paper').bytes, 1)).toContain('Жұбайы және ұлы');
  });
});

describe('more enclosures than the form has lines', () => {
  it('are all listed: the last line goes on, and the list has each', async () => {
    const evidence = Array.from({ length: 14 }, () => ({ document: 'otherDocuments', file: 'evidence/identity.pdf' }));
    const request = await exportRequest({ ...mother, evidence: [...(mother.evidence ?? []), ...evidence] });
    const made = await composeExport(request);
    expect(made.plan.blockers).toEqual([]);
    const { bytes, pageCount } = fileOf(made, 'paper');
    const list = await textOf(bytes, pageCount - 1);
    for (let number = 1; number <= 18; number++) expect(list).toContain(` ${number} `);
  });
});

describe('a template that is not the one mapped', () => {
  it('blocks the export', async () => {
    const request = await exportRequest(mother);
    const assets = {
      ...request.assets,
      readTemplate: () => Promise.reject(new AppError('templateChanged', { paper: 'fundApplication' })),
    };
    const made = await composeExport({ ...request, assets });
    expect(made.plan.blockers).toMatchObject([{ code: 'templateChanged', paper: 'fundApplication' }]);
    expect(made.files).toEqual([]);
  });

  it('blocks it with another remedy where the office keeps the template', async () => {
    const request = await exportRequest(mother, { ownTemplates: { fundApplication: Buffer.from('another form') } });
    const { blockers } = await measureExport(request);
    expect(blockers).toMatchObject([{ code: 'ownFormChanged', paper: 'fundApplication' }]);
  });
});
