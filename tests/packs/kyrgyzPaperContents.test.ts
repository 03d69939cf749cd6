import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import type { DraftedPaper } from '../../shared/packs/draftedPaper.ts';
import { slottedTexts } from '../../shared/packs/lint/slottedTexts.ts';
import { findGaps, without, type DemandedItem } from './demandedContents.ts';
import { kyrgyzClaim } from './kyrgyzClaim.ts';

const loaded = loadPack(join(import.meta.dirname, '../../assets/packs/kg'));
const drafted = loaded.ok ? loaded.pack.papers.filter(paper => paper.kind === 'drafted') : [];

function paperNamed(id: string): DraftedPaper {
  const paper = drafted.find(one => one.id === id);
  if (paper === undefined) throw new Error(`kg has no paper ${id}`);
  return paper;
}

const appellant = { article: '325(2)', under: 'Податель жалобы' };

/** Article 325(2) of the Civil Procedure Code, edition of 22.09.2025, in its order; the motions stand before the annexes, which close a paper. */
const civilAppeal: readonly DemandedItem[] = [
  { words: 'наименование суда', article: '325(2)', under: 'addressee', holds: 'civil.appealCourt' },
  { words: 'лицо, подающее жалобу', ...appellant, holds: 'victim.fullName' },
  { words: 'его адрес', ...appellant, holds: 'victim.address' },
  { words: 'номер мобильного телефона', ...appellant, holds: 'victim.phone' },
  { words: 'адрес электронной почты', ...appellant, holds: 'victim.email', ifAny: true },
  {
    words: 'решение, которое обжалуется',
    article: '325(2)',
    under: 'Обжалуемое решение',
    holds: 'civil.decisionDate',
  },
  { words: 'доводы', article: '325(2)', under: 'Доводы жалобы', holds: 'civilArguments' },
  { words: 'просьба', article: '325(2)', under: 'Прошу', holds: 'sum' },
  {
    words: 'ходатайство о восстановлении срока',
    article: '325(2)',
    under: 'Срок и ходатайство о его восстановлении',
    holds: 'paragraph',
    ifAny: true,
  },
  {
    words: 'ходатайство об освобождении от пошлины',
    article: '325(2)',
    under: 'Государственная пошлина',
    holds: 'paragraph',
    ifAny: true,
  },
  {
    words: 'перечень приложений',
    article: '325(2)',
    under: 'Перечень прилагаемых документов',
    holds: 'enclosures',
  },
];

/** The Criminal Procedure Code sets no form; what its articles ask to be shown. */
const petitionComplaint: readonly DemandedItem[] = [
  {
    words: 'на решения, действия (бездействие) … следователя',
    article: '127',
    under: '',
    holds: 'case.authority',
  },
  { words: 'с момента … получения копии решения', article: '127', under: '', holds: 'petition.ruledOn' },
  { words: 'доводы', article: '127', under: 'Доводы жалобы', holds: 'petitionArguments' },
];

const verdictAppeal: readonly DemandedItem[] = [
  { words: 'со дня постановления приговора', article: '400(1)', under: '', holds: 'verdict.date' },
  {
    words: 'в части возмещения',
    article: '397(2)',
    under: 'С чем потерпевший не согласен и почему',
    holds: 'verdictArguments',
  },
  {
    words: 'решение о возмещении материального ущерба',
    article: '354(1)(11)',
    under: 'Прошу',
    holds: 'losses.material',
  },
  { words: 'и морального вреда', article: '354(1)(11)', under: 'Прошу', holds: 'claim.moralAmount' },
];

const balance = { article: '88(2)(2)', under: 'Остаток' };

const demands: readonly { readonly paper: string; readonly demanded: readonly DemandedItem[] }[] = [
  { paper: 'civilAppeal', demanded: civilAppeal },
  { paper: 'petitionComplaint', demanded: petitionComplaint },
  { paper: 'verdictAppeal', demanded: verdictAppeal },
  {
    paper: 'verdictRestoration',
    demanded: [
      { words: 'со дня постановления приговора', article: '400(1)', under: '', holds: 'verdict.date' },
      {
        words: 'по уважительной причине',
        article: '138(2)',
        under: 'Уважительная причина пропуска срока',
        holds: 'verdictLateReason',
      },
    ],
  },
  {
    paper: 'civilRestoration',
    demanded: [
      {
        words: 'ходатайство о восстановлении пропущенного срока',
        article: '124(2)',
        under: 'Причина пропуска срока',
        holds: 'civilLateReason',
      },
    ],
  },
  {
    paper: 'arrestAppeal',
    demanded: [
      { words: 'в апелляционном порядке в течение 5 суток', article: '268(5)', under: '', holds: 'arrest.rulingDate' },
      {
        words: 'если непринятие такой меры может затруднить',
        article: '121(17)',
        under: 'Доводы жалобы',
        holds: 'arrestArguments',
      },
      { words: 'об отказе', article: '268(5)', under: 'Прошу', holds: 'arrest.property' },
    ],
  },
  {
    paper: 'breadwinnerClaim',
    demanded: kyrgyzClaim({
      name: 'death.claimant',
      address: 'death.claimantAddress',
      phone: 'death.claimantPhone',
      email: 'representative.email',
    }),
  },
  {
    paper: 'stateHarmClaim',
    demanded: kyrgyzClaim({
      defendant: 'state.body',
      defendantAddress: 'state.address',
      defendantContacts: false,
    }),
  },
  ...['breadwinnerCalculation', 'stateHarmCalculation'].map(paper => ({
    paper,
    demanded: [{ words: 'расчет оспариваемой суммы иска', article: '135(7)', under: 'Расчет', holds: 'calculation' }],
  })),
  {
    paper: 'liableMotion',
    demanded: [
      { words: 'Физическое лицо, которое … несет', article: '47(1)', under: '', holds: 'liable.fullName' },
      {
        words: 'в силу закона',
        article: '47(1)',
        under: 'Почему это лицо отвечает по закону',
        holds: 'liableReason',
      },
    ],
  },
  {
    paper: 'costsRequest',
    demanded: [
      { words: 'расходы на проезд, наем жилого помещения', article: '139(2)(1)', under: 'Расходы', holds: 'table' },
      { words: 'связанных с явкой', article: '139(2)(1)', under: 'Вызовы и явка', holds: 'summonsDays' },
      { words: 'выплачиваются по постановлению', article: '139(3)', under: 'Прошу', holds: 'sum' },
    ],
  },
  {
    paper: 'paroleNotice',
    demanded: [
      { words: 'ущерб, причиненный преступлением', ...balance, holds: 'gauge.wholeDamage.of' },
      { words: 'возместившему', ...balance, holds: 'gauge.wholeDamage.paid' },
      { words: 'остаток', ...balance, holds: 'gauge.wholeDamage.toReach' },
    ],
  },
  {
    paper: 'childReferral',
    demanded: [
      {
        words: 'медицинская, правовая, психологическая помощь',
        article: '100(1)',
        under: 'Что нужно ребёнку сейчас',
        holds: 'childNeeds',
      },
    ],
  },
  {
    paper: 'reopeningMotion',
    demanded: [
      { words: 'Вступившие в законную силу', article: '451(4)(2)', under: '', holds: 'verdict.date' },
      { words: 'решение Конституционного суда', article: '451(4)(2)', under: '', holds: 'reopening.act' },
      {
        words: 'примененных судом в данном уголовном деле',
        article: '451(4)(2)',
        under: 'Где решение ограничило сумму пределом',
        holds: 'ceilingInDecision',
      },
    ],
  },
  {
    paper: 'reopeningApplication',
    demanded: [
      { words: 'судебный акт', article: '376', under: 'Решение и новое обстоятельство', holds: 'civil.decisionDate' },
      {
        words: 'обстоятельства, служащие основанием для пересмотра',
        article: '376',
        under: 'Решение и новое обстоятельство',
        holds: 'reopening.act',
      },
      {
        words: 'на котором основан оспариваемый судебный акт',
        article: '374(2)(1)',
        under: 'Где решение ограничило сумму пределом',
        holds: 'ceilingInDecision',
      },
    ],
  },
];

describe.each(demands)('kg $paper', ({ paper: id, demanded }) => {
  it('holds what the article demands, in its order', () => {
    expect(findGaps(paperNamed(id), demanded)).toEqual([]);
  });

  it.each(demanded)('would not without: $words', item => {
    expect(findGaps(without(paperNamed(id), item), demanded)).toContain(item.words);
  });
});

/** Words that promise money, by language. */
const promises = {
  en: /\bwill (?:be paid|pay)\b|\bguarantee/i,
  ru: /будет выплачен|выплатит|заплатит|гарантир/i,
  ky: /төлөнөт|төлөйт|кепилдик/i,
} as const;

/** Every wording of a paper, its title and headings included, in a language. */
function wordsOf(paper: DraftedPaper, language: 'en' | 'ru' | 'ky'): readonly string[] {
  const texts = [...slottedTexts(paper)].map(({ text }) => text[language] ?? '');
  return [paper.title[language] ?? '', ...texts];
}

describe('the inquiry about the specialised fund', () => {
  it.each(['en', 'ru', 'ky'] as const)('promises no money in %s', language => {
    expect(wordsOf(paperNamed('fundInquiry'), language).filter(words => promises[language].test(words))).toEqual([]);
  });

  it('says that it is no application for payment', () => {
    expect(wordsOf(paperNamed('fundInquiry'), 'ru').join(' ')).toContain('заявления о выплате он не заменяет');
  });
});
