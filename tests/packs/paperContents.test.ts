import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import type { DraftedPaper } from '../../shared/packs/draftedPaper.ts';
import { findGaps, without, type DemandedItem } from './demandedContents.ts';
import { kyrgyzClaim } from './kyrgyzClaim.ts';

function papersOf(jurisdiction: string): readonly DraftedPaper[] {
  const loaded = loadPack(join(import.meta.dirname, '../../assets/packs', jurisdiction));
  return loaded.ok ? loaded.pack.papers.filter(paper => paper.kind === 'drafted') : [];
}

const papers = { kg: papersOf('kg'), kz: papersOf('kz') };

const harm = 'Характер и размер материального ущерба и (или) морального вреда, причиненного преступлением';
const answerable = 'Данные о подозреваемом, обвиняемом или лице, несущем ответственность за вред';

/** Article 121(5) of the Criminal Procedure Code of Kyrgyzstan, edition of 22.09.2025, in its order. */
const arrest: readonly DemandedItem[] = [
  {
    words: 'краткую фабулу преступления',
    under: 'Краткая фабула преступления',
    holds: 'offenceAccount',
  },
  { words: 'квалификацию', under: 'Квалификация', holds: 'case.offences' },
  { words: 'данные о подозреваемом, обвиняемом', under: answerable, holds: 'accused.fullName' },
  { words: 'или лице, несущем ответственность за вред', under: answerable, holds: 'liable.fullName' },
  { words: 'характер … материального ущерба и (или) морального вреда', under: harm, holds: 'harmNature' },
  { words: 'и размер материального ущерба', under: harm, holds: 'losses.material' },
  { words: 'и (или) морального вреда', under: harm, holds: 'claim.moralAmount' },
  {
    words: 'стоимость имущества, на которое предлагается наложить арест',
    under: 'Стоимость имущества, на которое предлагается наложить арест',
    holds: 'arrest.propertyValue',
  },
  { words: 'его месте нахождения', under: 'Место нахождения имущества', holds: 'arrest.propertyPlace' },
  {
    words: 'выводы о необходимости наложения ареста на имущество',
    under: 'Выводы о необходимости наложения ареста на имущество',
    holds: 'arrestNeed',
  },
].map(item => ({ ...item, article: '121(5)' }));

/** The Criminal Procedure Code of Kyrgyzstan sets no form; what its articles and those on the harm ask to be shown. */
const petition: readonly DemandedItem[] = [
  {
    words: 'с момента вынесения постановления о признании его потерпевшим',
    article: '40(2)',
    under: '',
    holds: 'recognition.date',
  },
  { words: 'характер … материального ущерба', article: '81(6)', under: 'Обстоятельства дела', holds: 'circumstances' },
  { words: 'и размер материального ущерба', article: '81(6)', under: 'Материальный ущерб', holds: 'table' },
  {
    words: 'Компенсация назначается в зависимости от степени тяжести морального вреда.',
    article: '71(2)',
    under: 'Моральный вред: характер страданий и степень тяжести',
    holds: 'moralHarm',
  },
  { words: 'возмещение имущественного ущерба', article: '124(1)', under: 'Прошу', holds: 'losses.material' },
  { words: 'и (или) морального вреда', article: '124(1)', under: 'Прошу', holds: 'claim.moralAmount' },
  { words: 'Письменное ходатайство', article: '123(1)', under: 'Перечень прилагаемых документов', holds: 'signature' },
];

const kazakhClaimant = { article: '148(2)(2)', under: 'Истец' };
const kazakhDefendant = { article: '148(2)(3)', under: 'Ответчик' };

/** Article 148(2) of the Civil Procedure Code of Kazakhstan, edition of 30.12.2024, in its order; its last paragraph on the norm of law before the price, as nothing places it. */
const kazakhClaimTo = (court: string): readonly DemandedItem[] => [
  { words: 'наименование суда', article: '148(2)(1)', under: 'addressee', holds: court },
  { words: 'фамилия, имя, отчество истца', ...kazakhClaimant, holds: 'victim.fullName' },
  { words: 'дата рождения', ...kazakhClaimant, holds: 'victim.birthDate' },
  { words: 'место жительства', ...kazakhClaimant, holds: 'victim.address' },
  { words: 'ИИН', ...kazakhClaimant, holds: 'victim.iin', ifAny: true },
  { words: 'имя представителя', ...kazakhClaimant, holds: 'representative.fullName' },
  { words: 'адрес представителя', ...kazakhClaimant, holds: 'representative.address' },
  { words: 'сотовый номер истца, если есть', ...kazakhClaimant, holds: 'victim.phone', ifAny: true },
  { words: 'электронный адрес истца, если есть', ...kazakhClaimant, holds: 'victim.email', ifAny: true },
  { words: 'сотовый номер представителя, если есть', ...kazakhClaimant, holds: 'representative.phone', ifAny: true },
  {
    words: 'электронный адрес представителя, если есть',
    ...kazakhClaimant,
    holds: 'representative.email',
    ifAny: true,
  },
  { words: 'фамилия, имя, отчество ответчика', ...kazakhDefendant, holds: 'accused.fullName' },
  { words: 'его место жительства', ...kazakhDefendant, holds: 'accused.address' },
  { words: 'ИИН (если известен)', ...kazakhDefendant, holds: 'accused.iin', ifAny: true },
  { words: 'телефон, если известен', ...kazakhDefendant, holds: 'accused.phone', ifAny: true },
  { words: 'электронный адрес, если известен', ...kazakhDefendant, holds: 'accused.email', ifAny: true },
  {
    words: 'суть нарушения или угрозы нарушения прав',
    article: '148(2)(4)',
    under: 'Суть нарушения прав и требования истца',
    holds: 'violation',
  },
  {
    words: 'и требования истца: имущественный вред',
    article: '148(2)(4)',
    under: 'Суть нарушения прав и требования истца',
    holds: 'losses.material',
  },
  {
    words: 'и требования истца: моральный вред',
    article: '148(2)(4)',
    under: 'Суть нарушения прав и требования истца',
    holds: 'civil.moralSum',
  },
  {
    words: 'обстоятельства и содержание доказательств',
    article: '148(2)(5)',
    under: 'Обстоятельства и содержание доказательств',
    holds: 'circumstances',
  },
  {
    words: 'ссылка на норму закона, на которой основываются требования',
    article: '148(2)',
    under: 'Правовое основание',
    holds: 'paragraph',
  },
  {
    words: 'сведения о досудебном порядке (если установлен)',
    article: '148(2)(6)',
    under: 'Соблюдение досудебного порядка',
    holds: 'pretrialOrder',
    ifAny: true,
  },
  {
    words: 'действия по примирению (если были)',
    article: '148(2)(6-1)',
    under: 'Действия, направленные на примирение',
    holds: 'conciliation',
    ifAny: true,
  },
  { words: 'цена иска и расчет сумм', article: '148(2)(7)', under: 'Цена иска и расчет', holds: 'sum' },
  { words: 'перечень приложений', article: '148(2)(8)', under: 'Перечень приложений', holds: 'enclosures' },
  { words: 'подпись истца или представителя', article: '148(4)', under: 'Перечень приложений', holds: 'signature' },
];

const kazakhClaim = kazakhClaimTo('criminal.court');

/** A separate suit has the same contents, and says which duty it pays: Article 149(1)(2). */
const kazakhSuit: readonly DemandedItem[] = [
  ...kazakhClaimTo('suit.court').slice(0, -2),
  {
    words: 'документ, подтверждающий уплату государственной пошлины',
    article: '149(1)(2)',
    under: 'Государственная пошлина',
    holds: 'suit.dutyPaymentDate',
  },
  {
    words: 'либо ходатайство об отсрочке по уплате государственной пошлины',
    article: '149(1)(2)',
    under: 'Ходатайство об отсрочке уплаты государственной пошлины',
    holds: 'dutyDeferral',
  },
  ...kazakhClaimTo('suit.court').slice(-2),
];

/** Articles 71(1-1), 71(6)(13) and 109 of the Criminal Procedure Code of Kazakhstan: harm, article, a ruling and its copy. */
const recognition: readonly DemandedItem[] = [
  {
    words: 'вред, причиненный уголовным правонарушением',
    article: '71(1-1)',
    under: 'Вред, причиненный уголовным правонарушением',
    holds: 'harmFacts',
  },
  { words: 'статья Уголовного кодекса', article: '71(1-1)', under: 'Квалификация', holds: 'case.offences' },
  { words: 'постановление незамедлительно', article: '71(1-1)', under: 'Прошу', holds: 'list' },
  { words: 'копия постановления', article: '71(6)(13)', under: 'Прошу', holds: 'list' },
  { words: 'не более трех суток', article: '109', under: 'Прошу', holds: 'paragraph' },
  { words: 'ходатайство заявляет участник процесса', article: '99(2)', under: 'Прошу', holds: 'signature' },
];

/** Article 8(7) of the Fund law of Kazakhstan: the decision, the ground contested, and the place of the offence in Article 6. */
const refusal: readonly DemandedItem[] = [
  { words: 'орган, отказавший в компенсации', article: '8(7)', under: 'Что обжалуется', holds: 'fund.addressee' },
  { words: 'дата решения', article: '8(7)', under: 'Что обжалуется', holds: 'fund.decisionDate' },
  { words: 'со дня ознакомления', article: '106(5)', under: 'Что обжалуется', holds: 'fund.refusalReceivedDate' },
  { words: 'основание отказа', article: '8(7)', under: 'Названное основание и возражение', holds: 'list' },
  {
    words: 'квалификация по пункту 1 статьи 6',
    article: '6(1)',
    under: 'Основание компенсации',
    holds: 'case.offences',
  },
  {
    words: 'постановление о признании потерпевшим',
    article: '8(6)(4)',
    under: 'Основание компенсации',
    holds: 'recognition.date',
  },
  { words: 'доводы', article: '8(7)', under: 'Доводы', holds: 'complaintReasons' },
  { words: 'подпись', article: '100(3)–(4)', under: 'Перечень приложений', holds: 'signature' },
];

/** Articles 8(3), 8(4) and 4(1) of the Fund law of Kazakhstan. */
const restoration: readonly DemandedItem[] = [
  { words: 'день признания потерпевшим', article: '8(3)', under: 'Срок', holds: 'recognition.date' },
  { words: 'причины пропуска', article: '8(4)', under: 'Причины пропуска', holds: 'fund.lateReason' },
  {
    words: 'когда право было разъяснено',
    article: '4(1)',
    under: 'Когда стало известно о праве',
    holds: 'fund.learnedRightDate',
  },
  { words: 'восстановить срок', article: '8(4)', under: 'Прошу', holds: 'paragraph' },
  { words: 'подпись', article: '8(4)', under: 'Перечень приложений', holds: 'signature' },
];

/** Article 217 of the Criminal Procedure Code of Kazakhstan, edition of 09.06.2021: the case, the child, why. */
const deposition: readonly DemandedItem[] = [
  { words: 'дело', under: '', holds: 'criminal.court' },
  { words: 'несовершеннолетний', under: 'Несовершеннолетний', holds: 'victim.fullName' },
  { words: 'исключить повторный допрос; подлежит обязательному удовлетворению', under: 'Цель', holds: 'paragraph' },
  { words: 'депонирование показаний', under: 'Прошу', holds: 'list' },
  { words: 'подпись адвоката – представителя', under: 'Прошу', holds: 'signature' },
].map(item => ({ ...item, article: '217(1)–(2)' }));

/** Article 171 of the Criminal Procedure Code of Kazakhstan: whose property, for which sum. */
const securing: readonly DemandedItem[] = [
  { words: 'имущество подозреваемого', under: 'Гражданский иск', holds: 'accused.fullName' },
  { words: 'в обеспечение гражданского иска', under: 'Гражданский иск', holds: 'sum' },
  { words: 'известное имущество', under: 'Имущество', holds: 'civil.securityProperty', ifAny: true as const },
  { words: 'обязан принять меры его обеспечения', under: 'Прошу', holds: 'paragraph' },
].map(item => ({ ...item, article: '171' }));

/** Article 176 of the Criminal Procedure Code of Kazakhstan, edition of 16.09.2025, in its order. */
const costs: readonly DemandedItem[] = [
  { words: 'расходы по явке по вызову', article: '176(1)', under: 'Вызовы', holds: 'costs.occasions' },
  { words: 'стоимость проезда', article: '176(1)(1)', under: 'Расходы', holds: 'costs.travel' },
  { words: 'стоимость найма жилого помещения', article: '176(1)(1)', under: 'Расходы', holds: 'costs.lodging' },
  { words: 'суточные', article: '176(1)(2)', under: 'Расходы', holds: 'costs.daily' },
  { words: 'средний заработок', article: '176(1)(3)', under: 'Расходы', holds: 'costs.earnings' },
  { words: 'расходы на восстановление имущества', article: '176(1)(4)', under: 'Расходы', holds: 'costs.property' },
  { words: 'возмещению … на основании постановления', article: '176(4)', under: 'Прошу', holds: 'sum' },
  { words: 'по заявлению лиц', article: '176(4)', under: 'Перечень приложений', holds: 'signature' },
];

/** Articles 76(2) and 99 of the Criminal Procedure Code of Kazakhstan, edition of 16.09.2025. */
const advocate: readonly DemandedItem[] = [
  { words: 'несовершеннолетними или не владеющих языком', article: '76(2)', under: 'Основания', holds: 'list' },
  { words: 'участие адвоката обеспечивается органом', article: '76(2)', under: 'Основания', holds: 'paragraph' },
  { words: 'не позднее трех суток', article: '99', under: 'Прошу', holds: 'list' },
  { words: 'ходатайство заявляет участник процесса', article: '99(2)', under: 'Прошу', holds: 'signature' },
];

/** Article 71(7) of the Criminal Procedure Code of Kazakhstan, edition of 16.09.2025: its conditions. */
const kazakhBudget: readonly DemandedItem[] = [
  { words: 'разрешается судом, постановившим приговор', under: 'Приговор', holds: 'criminal.court' },
  { words: 'если у осужденного за такое преступление', under: 'Приговор', holds: 'accused.fullName' },
  { words: 'особо тяжким преступлением', under: 'Особо тяжкое преступление', holds: 'case.offences' },
  { words: 'за имущественный вред', under: 'Имущественный вред', holds: 'table' },
  {
    words: 'отсутствует имущество, достаточное для возмещения причиненного этим преступлением ущерба',
    under: 'Отсутствие у осужденного имущества, достаточного для возмещения ущерба',
    holds: 'lackOfProperty',
  },
  { words: 'на получение за счет бюджетных средств денежной компенсации', under: 'Прошу', holds: 'sum' },
  { words: 'по заявлению потерпевшего либо его правопреемника', under: 'Перечень приложений', holds: 'signature' },
].map(item => ({ ...item, article: '71(7)' }));

const calculation: readonly DemandedItem[] = [
  { words: 'расчет оспариваемой суммы иска', article: '135(7)', under: 'Расчет', holds: 'calculation' },
];

const demands = [
  { jurisdiction: 'kg', paper: 'moralHarmClaim', demanded: kyrgyzClaim() },
  { jurisdiction: 'kg', paper: 'healthDamageClaim', demanded: kyrgyzClaim() },
  { jurisdiction: 'kg', paper: 'arrestPetition', demanded: arrest },
  { jurisdiction: 'kg', paper: 'compensationPetition', demanded: petition },
  { jurisdiction: 'kg', paper: 'moralHarmCalculation', demanded: calculation },
  { jurisdiction: 'kg', paper: 'healthDamageCalculation', demanded: calculation },
  {
    jurisdiction: 'kg',
    paper: 'claimDocumentList',
    demanded: [
      {
        words:
          'доказательства направления копий искового заявления и приложенных к нему документов лицам, участвующим в деле',
        article: '135(1)',
        under: 'Копии',
        holds: 'copies',
      },
    ],
  },
  {
    jurisdiction: 'kg',
    paper: 'documentsRequest',
    demanded: [
      {
        words: 'получать копии постановлений о признании его потерпевшим, … а также копии судебных решений',
        article: '40(4)(12)',
        under: 'Прошу выдать копии следующих документов',
        holds: 'requests',
      },
    ],
  },
  { jurisdiction: 'kz', paper: 'civilClaim', demanded: kazakhClaim },
  { jurisdiction: 'kz', paper: 'suit', demanded: kazakhSuit },
  { jurisdiction: 'kz', paper: 'recognitionMotion', demanded: recognition },
  { jurisdiction: 'kz', paper: 'fundComplaint', demanded: refusal },
  { jurisdiction: 'kz', paper: 'termRestoration', demanded: restoration },
  { jurisdiction: 'kz', paper: 'depositionMotion', demanded: deposition },
  { jurisdiction: 'kz', paper: 'securityMotion', demanded: securing },
  { jurisdiction: 'kz', paper: 'costsApplication', demanded: costs },
  { jurisdiction: 'kz', paper: 'advocateMotion', demanded: advocate },
  {
    jurisdiction: 'kz',
    paper: 'suitCalculation',
    demanded: [{ words: 'расчет сумм', article: '148(2)(7)', under: 'Расчет', holds: 'calculation' }],
  },
  {
    jurisdiction: 'kz',
    paper: 'suitDocumentList',
    demanded: [
      { words: 'копии по числу ответчиков и третьих лиц', article: '149(1)(1)', under: 'Копии', holds: 'copies' },
    ],
  },
  { jurisdiction: 'kz', paper: 'budgetApplication', demanded: kazakhBudget },
  {
    jurisdiction: 'kz',
    paper: 'claimCalculation',
    demanded: [{ words: 'расчет сумм', article: '148(2)(7)', under: 'Расчет', holds: 'calculation' }],
  },
  {
    jurisdiction: 'kz',
    paper: 'claimDocumentList',
    demanded: [
      { words: 'копии по числу ответчиков и третьих лиц', article: '149(1)(1)', under: 'Копии', holds: 'copies' },
    ],
  },
  {
    jurisdiction: 'kz',
    paper: 'claimDocumentsRequest',
    demanded: [
      {
        words: 'копия постановления о признании потерпевшим',
        article: '71(6)(13)',
        under: 'Прошу выдать или приобщить копии следующих документов',
        holds: 'requests',
      },
    ],
  },
] as const;

function paperNamed(jurisdiction: 'kg' | 'kz', id: string): DraftedPaper {
  const paper = papers[jurisdiction].find(one => one.id === id);
  if (paper === undefined) throw new Error(`${jurisdiction} has no paper ${id}`);
  return paper;
}

describe.each(demands)('$jurisdiction $paper', ({ jurisdiction, paper: id, demanded }) => {
  const items: readonly DemandedItem[] = demanded;

  it('holds what the article demands, in its order', () => {
    expect(findGaps(paperNamed(jurisdiction, id), items)).toEqual([]);
  });

  it.each(items)('would not without: $words', item => {
    expect(findGaps(without(paperNamed(jurisdiction, id), item), items)).toContain(item.words);
  });
});

describe('order', () => {
  it('is demanded: a price before the demand is a gap', () => {
    const paper = paperNamed('kg', 'moralHarmClaim');
    const items = kyrgyzClaim().filter(({ article }) => ['134(2)(4)', '134(2)(6)'].includes(article));

    expect(findGaps(paper, items.toReversed())).toEqual(['требование истца']);
  });
});
