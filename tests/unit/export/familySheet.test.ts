import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackLibrary } from '../../../electron/services/packs/createPackLibrary.ts';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { evidenceDocumentSchema } from '../../../shared/domain/claim.ts';
import { languageSchema } from '../../../shared/domain/language.ts';
import { buildDocumentList } from '../../../shared/export/buildDocumentList.ts';
import { buildSummary } from '../../../shared/export/buildSummary.ts';
import { familyBlockSchema, sheetWordingSchema } from '../../../shared/export/sheetWording.ts';
import { writeDocumentList, writeSummary, type SheetModel } from '../../../shared/export/writeSheet.ts';
import { findRevealing } from '../../../shared/packs/plainWords.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const assets = join(import.meta.dirname, '../../../assets');
const wording = sheetWordingSchema.parse(JSON.parse(readFileSync(join(assets, 'papers/sheets.json'), 'utf8')));
const packs = createPackLibrary(assets).list();
const languages = languageSchema.options;

/** Every sentence or line of a page. */
const linesOf = ({ sections }: SheetModel): readonly string[] =>
  sections.flatMap(({ heading, paragraphs, items, lines }) => [heading, ...paragraphs, ...items.texts, ...lines]);
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\d]+/gu) ?? [];
const numbersOf = (text: string): readonly string[] => text.match(/\d[\d,\u00A0]*/g) ?? [];

const everything = { blocks: familyBlockSchema.options, bringBy: day('2026-04-10') };

describe('the wording of a page for a family', () => {
  const texts = (value: unknown, language: string): readonly string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([key, part]) =>
          typeof part === 'string' ? (key === language ? [part] : []) : texts(part, language),
        );

  it.each(languages)('says nothing of what happened, in short sentences, in %s', language => {
    const all = texts(wording, language);
    expect(all.length).toBeGreaterThan(25);
    expect(all.flatMap(text => findRevealing(text, language))).toEqual([]);
    expect(all.flatMap(text => text.split(/[.?]\s*/u)).filter(sentence => wordsOf(sentence).length > 12)).toEqual([]);
    expect(all.filter(text => /[%!&@/\d]|https?|Redress/iu.test(text))).toEqual([]);
  });

  it.each(languages)('asks in its headings, in %s', language => {
    const headings = [
      ...Object.values(wording.family.headings),
      wording.family.bringByHeading,
      wording.family.firstLook.heading,
    ];
    expect(headings.map(text => text[language]).filter(heading => !heading.endsWith('?'))).toEqual([]);
  });
});

const claims = packs.flatMap(pack =>
  pack.scenarios.map(({ name, today, answers, losses = [], payments = [], readings = {} }) => {
    const pursued = pack.schemes.map(({ id }) => id);
    const claim = claimWith(answers, { losses, payments, readings, pursued }, pack);
    return { name: `${pack.manifest.jurisdiction}: ${name}`, pack, claim, assessment: assessClaim(pack, claim, today) };
  }),
);

describe('a page for a family, over every scenario of every pack', () => {
  const pages = languages.flatMap(language => [false, true].map(isFirstLook => ({ language, isFirstLook })));
  it.each(pages)('is short, has few numbers and reveals nothing: $language, first look $isFirstLook', page => {
    const { language, isFirstLook } = page;
    const choices = { ...everything, isFirstLook };
    expect(claims.length).toBeGreaterThan(100);
    const faulty = claims.flatMap(({ name, pack, claim, assessment }) => {
      const lines = linesOf(writeSummary(buildSummary(pack, claim, assessment, language), wording, choices));
      const list = linesOf(writeDocumentList(buildDocumentList(pack, claim, assessment, language), wording));
      const [text, ofList] = [lines.join('\n'), list.join('\n')];
      // The day is one number to whoever reads it.
      const numbers = numbersOf(text).length - 1;
      const faults = [
        wordsOf(text).length > 150 && `${wordsOf(text).length} words`,
        numbers > 3 && `${numbers} numbers`,
        ...findRevealing(`${text}\n${ofList}`, language),
        `${text}${ofList}`.includes('{') && 'an open place',
      ];
      return faults.filter(fault => fault !== false).map(fault => `${name}: ${fault}`);
    });
    expect(faulty).toEqual([]);
  });
});

describe('what a family may count on', () => {
  const plain = { en: 'Paper', ru: 'Бумага', kk: 'Қағаз', ky: 'Кагаз' };
  const fund = { en: 'The fund', ru: 'Фонд', kk: 'Қор', ky: 'Фонд' };

  function summaryOf(answers: Parameters<typeof claimWith>[0], more: Parameters<typeof claimWith>[1] = {}) {
    const pack = inventedPack();
    for (const scheme of pack.schemes) scheme.plain = { application: plain, payer: fund };
    for (const name of ['birthCertificate', 'ruling']) Object.assign(pack.documents[name] ?? {}, { plain });
    const claim = claimWith(answers, more, pack);
    return buildSummary(pack, claim, assessClaim(pack, claim, day('2026-03-12')), 'en');
  }

  const girl = {
    'recognition.date': '2025-11-20',
    'recognition.offences': ['120(3-1)(1)'],
    'victim.birthDate': '2012-05-01',
    'victim.died': false,
    'claimant.role': 'parent',
    'filing.filed': false,
    'decision.made': false,
  };
  const amountsOf = (answers: Parameters<typeof claimWith>[0]) => summaryOf(answers, { pursued: ['fund'] }).amounts;

  it('is the sum that the law fixes, thirty times the index of 2026', () => {
    expect(amountsOf(girl)).toEqual([{ says: 'pays', payer: fund, minor: 12_975_000 }]);
  });

  it('is a limit where another reading of the law gives less: the index of 2025 by the day of filing', () => {
    const filed = { ...girl, 'filing.filed': true, 'filing.date': '2025-12-01' };
    expect(amountsOf(filed)).toEqual([{ says: 'atMost', payer: fund, minor: 12_975_000 }]);
  });

  it('is no sum on a route that is closed', () => {
    expect(amountsOf({ ...girl, 'recognition.offences': ['122(1)'] })).toEqual([]);
  });

  it('is no sum while the answers leave it open', () => {
    expect(amountsOf({})).toEqual([]);
  });

  it('is never what somebody asks for: where the law fixes no sum, it is said who decides', () => {
    const pack = inventedPack();
    for (const scheme of pack.schemes)
      Object.assign(scheme, { fixedByLaw: false, plain: { application: plain, payer: fund } });
    const claim = claimWith(girl, { pursued: ['fund'] }, pack);
    const { amounts } = buildSummary(pack, claim, assessClaim(pack, claim, day('2026-03-12')), 'en');
    expect(amounts).toEqual([{ says: 'decides', payer: fund }]);
  });

  it.each(['help', 'security', 'oversight'] as const)('is not spoken of on a route for %s', purpose => {
    const pack = inventedPack();
    for (const scheme of pack.schemes)
      Object.assign(scheme, { fixedByLaw: false, plain: { application: plain, payer: fund }, purpose });
    const claim = claimWith(girl, { pursued: ['fund'] }, pack);
    expect(buildSummary(pack, claim, assessClaim(pack, claim, day('2026-03-12')), 'en').amounts).toEqual([]);
  });

  it('names only documents with a plain name, and says that there are others', () => {
    const { documents, moreDocuments, steps } = summaryOf(girl, { pursued: ['fund'] });
    expect({ documents, moreDocuments }).toEqual({ documents: [[plain]], moreDocuments: true });
    expect(steps).toEqual(['bring', 'prepare', 'sign', 'file', 'wait']);
  });

  it('says that there are others even where it may name none', () => {
    const summary = { ...summaryOf(girl, { pursued: ['fund'] }), documents: [] };
    const { sections } = writeSummary(summary, wording, { blocks: ['documents'], bringBy: null });
    expect(sections.map(({ items, paragraphs }) => [items.texts, paragraphs])).toEqual([
      [[], [wording.documents.more.en]],
    ]);
  });

  it('asks for nothing that is held already', () => {
    const held = { evidenceId: 'e1', document: 'birthCertificate', fileName: 'scan.pdf', mediaType: 'image/png' };
    const file = evidenceDocumentSchema.parse({
      ...held,
      byteCount: 1,
      pageCount: 1,
      sha256: '0'.repeat(64),
      addedOn: '2026-03-12',
    });
    const { documents, steps } = summaryOf(girl, { pursued: ['fund'], evidence: [file] });
    expect({ documents, steps }).toEqual({ documents: [], steps: ['prepare', 'sign', 'file', 'wait'] });
  });
});
