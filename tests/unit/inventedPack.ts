import { claimSchema, type Claim } from '../../shared/domain/claim.ts';
import { addPeriod, isoDateSchema, type IsoDate } from '../../shared/domain/isoDate.ts';
import { packSchema, type JurisdictionPack } from '../../shared/packs/pack.ts';
import { readCaseAnswers } from '../../shared/packs/readCaseAnswers.ts';
import type { CaseAnswers } from '../../shared/packs/caseAnswers.ts';

const text = (words: string) => ({ en: words, ru: words });
const cite = (article: string, confidence = 'verbatim') => ({ act: 'Invented Act', article, confidence });
const cites = (article: string) => [cite(article)];

/** A claim about which nothing is known but the day of recognition. */
function scenarioOf(date: string) {
  const expect = { fund: { outcome: 'unknown' } };
  return { name: `Law of ${date}`, source: 'invented', today: date, answers: { 'recognition.date': date }, expect };
}

function bothSidesOf(...changes: string[]) {
  return changes.flatMap(date => [scenarioOf(addPeriod(day(date), { count: -1, unit: 'days' })), scenarioOf(date)]);
}

/** The law of a country that does not exist, small enough to reckon by hand: a fund that pays multiples of an index. */
const invented = {
  manifest: {
    format: 'redress.pack/1',
    jurisdiction: 'invented',
    name: text('Invented'),
    languages: ['en', 'ru'],
    currency: 'KZT',
    version: '2026.03.01',
    status: 'draft',
    readUpTo: '2026-03-01',
    notFound: [],
  },
  law: {
    parameters: {
      index: {
        label: text('Index'),
        unit: 'money',
        governedBy: { reading: 'indexDay' },
        variantBy: 'indexKind',
        values: [
          { from: '2022-01-01', value: '3063', cite: cite('1 (2022)') },
          { from: '2022-04-01', to: '2022-12-31', variant: 'social', value: '3180', cite: cite('2 (2022)') },
          { from: '2023-01-01', value: '3450', cite: cite('1 (2023)', 'secondary') },
          { from: '2025-01-01', value: '3932', cite: cite('1 (2025)') },
          { from: '2026-01-01', value: '4325', cite: cite('1 (2026)') },
        ],
      },
    },
    unsettled: {
      indexDay: {
        question: text('Which day fixes the index?'),
        cites: cites('7'),
        readings: [
          { id: 'decision.date', label: text('Day of decision'), date: 'decision.date' },
          { id: 'filing.date', label: text('Day of filing'), date: 'filing.date' },
        ],
      },
      indexKind: {
        question: text('Which of two indices of 2022?'),
        cites: cites('7'),
        readings: [
          { id: 'common', label: text('The common one') },
          {
            id: 'social',
            label: text('The one for social payments'),
            appliesWhen: {
              op: 'all',
              of: [
                { op: 'before', date: { day: '2022-03-31' }, than: { reading: 'indexDay' } },
                { op: 'before', date: { reading: 'indexDay' }, than: { day: '2023-01-01' } },
              ],
            },
          },
        ],
      },
      rollOver: {
        question: text('Does a last day that is no working day move?'),
        cites: cites('8'),
        readings: [
          { id: 'doesNotMove', label: text('No') },
          { id: 'moves', label: text('Yes') },
        ],
      },
    },
    lists: {
      listOne: {
        label: text('List one'),
        governedBy: { fact: 'recognition.date' },
        versions: [
          {
            from: '2020-07-01',
            label: text('First text'),
            cite: cite('6(1)'),
            entries: [
              { ref: '120(3-1)(1)', in: 'yes' },
              { ref: '124', in: 'yes' },
            ],
          },
          {
            from: '2024-09-05',
            label: text('Second text'),
            cite: cite('6(1)'),
            entries: [
              { ref: '120(3-1)(1)', in: 'yes' },
              { ref: '124', in: 'yes' },
              { ref: '146(3)', in: 'unknown', cite: cite('6(1)', 'inferred') },
            ],
          },
          {
            from: '2025-09-16',
            label: text('Third text'),
            cite: cite('6(1)'),
            entries: [
              { ref: '116(3)', in: 'yes', onlyIf: { op: 'isTrue', fact: 'offence.criminalGroup' } },
              { ref: '120(3-1)(1)', in: 'yes' },
              { ref: '124', in: 'yes' },
              { ref: '146(3)', in: 'yes' },
            ],
          },
        ],
      },
      listTwo: {
        label: text('List two'),
        governedBy: { fact: 'recognition.date' },
        versions: [
          {
            from: '2020-07-01',
            label: text('Only text'),
            cite: cite('6(2)'),
            entries: [{ ref: '120(3)(2)', in: 'yes', onlyIf: { op: 'isTrue', fact: 'offence.grievousHarm' } }],
          },
        ],
      },
    },
    definitions: {
      victimIsMinor: {
        label: text('The victim is a minor'),
        condition: {
          op: 'before',
          date: { fact: 'recognition.date' },
          than: { fact: 'victim.birthDate', plus: { count: 18, unit: 'years' } },
        },
        cites: cites('1'),
      },
    },
    offences: [{ ref: '124', label: text('Offence 124'), cite: cite('124') }],
  },
  facts: {
    'victim.birthDate': { kind: 'date', label: text('Born') },
    'victim.died': { kind: 'boolean', label: text('Died') },
    'deceased.count': {
      kind: 'count',
      label: text('How many died'),
      appliesWhen: { op: 'isTrue', fact: 'victim.died' },
    },
    'recognition.date': { kind: 'date', label: text('Recognised on') },
    'recognition.offences': {
      kind: 'offences',
      label: text('Offences'),
      qualifiers: { criminalGroup: text('By a group'), grievousHarm: text('Grievous harm') },
    },
    'filing.filed': { kind: 'boolean', label: text('Filed') },
    'filing.date': { kind: 'date', label: text('Filed on'), aheadUntil: 'filing.filed' },
    'decision.made': { kind: 'boolean', label: text('Decided') },
    'decision.date': { kind: 'date', label: text('Decided on'), aheadUntil: 'decision.made' },
    'bank.account': { kind: 'iban', label: text('Account'), optional: true },
    'claimant.name': { kind: 'name', label: text('Name') },
    'claimant.role': {
      kind: 'choice',
      label: text('Who applies'),
      options: [
        { id: 'parent', label: text('Parent') },
        { id: 'self', label: text('The victim') },
      ],
    },
  },
  interview: {
    sections: [{ id: 'all', title: text('All') }],
    steps: [
      {
        id: 'recognition',
        section: 'all',
        title: text('Recognition'),
        why: text('The right begins with it.'),
        cites: cites('6'),
        asks: ['recognition.date', 'recognition.offences'],
      },
      {
        id: 'victim',
        section: 'all',
        title: text('Victim'),
        why: text('Children have rights of their own.'),
        cites: cites('6'),
        asks: ['victim.birthDate', 'victim.died', 'deceased.count'],
      },
      {
        id: 'claimant',
        section: 'all',
        title: text('Claimant'),
        why: text('Who applies decides on the papers.'),
        cites: cites('8'),
        asks: ['claimant.role', 'claimant.name'],
        appliesWhen: { op: 'not', of: { op: 'isTrue', fact: 'victim.died' } },
      },
      {
        id: 'account',
        section: 'all',
        title: text('Account'),
        why: text('Money goes there.'),
        cites: cites('8'),
        asks: ['bank.account'],
      },
      {
        id: 'course',
        section: 'all',
        title: text('Course'),
        why: text('Days decide.'),
        cites: cites('8'),
        asks: ['filing.filed', 'filing.date', 'decision.made', 'decision.date'],
      },
    ],
  },
  documents: {
    application: { label: text('Application'), cites: cites('8') },
    birthCertificate: { label: text('Birth certificate'), cites: cites('8') },
    account: { label: text('Bank details'), cites: cites('8') },
    ruling: { label: text('Ruling'), cites: cites('8') },
  },
  calendar: {
    years: {
      2025: {
        nonWorking: ['2025-09-01', '2025-12-16'],
        workingWeekends: ['2025-01-05'],
        cite: cite('calendar', 'secondary'),
      },
      2026: { nonWorking: ['2026-01-01', '2026-01-02'], workingWeekends: [], cite: cite('calendar', 'secondary') },
    },
  },
  gaps: [
    { parameters: ['index'], to: '2021-12-31', text: text('The index of 2021 was not found.') },
    { lists: ['listOne', 'listTwo'], to: '2020-06-30', text: text('There was no fund before July 2020.') },
  ],
  schemes: [
    {
      id: 'fund',
      label: text('Fund'),
      summary: text('A fund pays at once.'),
      fixedByLaw: true,
      fileWith: text('The investigator'),
      decidedBy: text('The head'),
      appeal: { text: text('To the court'), cites: cites('8(7)') },
      rules: [
        {
          id: 'listedOffence',
          kind: 'entitlement',
          label: text('The offence is listed'),
          condition: {
            op: 'any',
            of: [
              {
                op: 'all',
                of: [
                  { op: 'defined', as: 'victimIsMinor' },
                  { op: 'anyListed', fact: 'recognition.offences', list: 'listOne' },
                ],
              },
              { op: 'anyListed', fact: 'recognition.offences', list: 'listTwo' },
            ],
          },
          force: 'binding',
          cites: cites('6'),
        },
        {
          id: 'inTime',
          kind: 'refusal',
          label: text('The application is in time'),
          condition: {
            op: 'any',
            of: [
              {
                op: 'within',
                date: { fact: 'filing.date' },
                period: { count: 3, unit: 'years' },
                of: { fact: 'recognition.date' },
              },
              {
                op: 'all',
                of: [
                  { op: 'reading', question: 'rollOver', is: 'moves' },
                  {
                    op: 'within',
                    date: { fact: 'filing.date' },
                    period: { count: 3, unit: 'years' },
                    of: { fact: 'recognition.date' },
                    rollsOver: true,
                  },
                ],
              },
            ],
          },
          force: 'binding',
          remedy: text('The court may restore the term.'),
          cites: cites('8(3)'),
        },
        {
          id: 'neverTwice',
          kind: 'refusal',
          label: text('Some say that nobody is paid twice'),
          condition: { op: 'not', of: { op: 'isTrue', fact: 'victim.died' } },
          force: 'contested',
          cites: [cite('9', 'report')],
        },
      ],
      amount: {
        op: 'greatest',
        of: [
          {
            op: 'when',
            condition: { op: 'anyListed', fact: 'recognition.offences', list: 'listOne' },
            then: { op: 'times', factor: 30, of: { op: 'parameter', parameter: 'index' } },
          },
          {
            op: 'when',
            condition: { op: 'anyListed', fact: 'recognition.offences', list: 'listTwo' },
            then: { op: 'times', factor: 40, of: { op: 'parameter', parameter: 'index' } },
          },
        ],
      },
      notices: [
        {
          id: 'oneForAll',
          severity: 'info',
          when: { op: 'isTrue', fact: 'victim.died' },
          text: text('One payment for all relatives.'),
          cites: cites('8(6)'),
        },
      ],
      deadlines: [
        {
          id: 'apply',
          label: text('Apply'),
          binds: 'claimant',
          from: [{ fact: 'recognition.date' }],
          counts: { rule: 'within', period: { count: 3, unit: 'years' } },
          doneOn: 'filing.date',
          restorable: { text: text('By the court'), cites: cites('8(4)') },
          cites: cites('8(3)'),
        },
        {
          id: 'decide',
          label: text('Decide'),
          binds: 'authority',
          from: [{ fact: 'filing.date' }],
          counts: { rule: 'within', period: { count: 10, unit: 'days' } },
          doneOn: 'decision.date',
          cites: cites('8(2)'),
        },
        {
          id: 'register',
          label: text('Register'),
          binds: 'authority',
          from: [{ fact: 'decision.date' }, { deadline: 'decide' }],
          counts: { rule: 'byDayOfNextMonth', day: 15 },
          cites: cites('4(5)'),
        },
        {
          id: 'pay',
          label: text('Pay'),
          binds: 'authority',
          from: [{ deadline: 'register' }],
          counts: { rule: 'within', period: { count: 10, unit: 'days' } },
          cites: cites('9(1)'),
        },
        {
          id: 'replenish',
          label: text('Wait for money'),
          binds: 'authority',
          from: [{ deadline: 'pay' }],
          counts: { rule: 'untilEvent', event: text('The fund is replenished') },
          cites: cites('9(2)'),
        },
      ],
      documents: [
        {
          id: 'application',
          oneOf: ['application'],
          requiredWhen: { op: 'answered', fact: 'recognition.date' },
          force: 'binding',
          suppliedBy: 'claimant',
          paper: 'application',
          why: text('It starts everything.'),
          cites: cites('8(6)'),
        },
        {
          id: 'right',
          oneOf: ['birthCertificate'],
          requiredWhen: { op: 'oneOf', fact: 'claimant.role', values: ['parent'] },
          force: 'binding',
          suppliedBy: 'claimant',
          why: text('A parent shows the right to act.'),
          cites: cites('8(6)'),
        },
        {
          id: 'account',
          oneOf: ['account'],
          requiredWhen: { op: 'answered', fact: 'recognition.date' },
          force: 'binding',
          suppliedBy: 'claimant',
          answeredBy: { op: 'answered', fact: 'bank.account' },
          why: text('The money goes there.'),
          cites: cites('8(6)'),
        },
        {
          id: 'ruling',
          oneOf: ['ruling'],
          requiredWhen: { op: 'answered', fact: 'recognition.date' },
          force: 'binding',
          suppliedBy: 'authority',
          why: text('The authority has it.'),
          cites: cites('8(6)'),
        },
      ],
      papers: ['application'],
      cites: cites('6'),
    },
  ],
  check: {
    questions: [
      {
        asks: 'recognition.date',
        text: text('Is there a ruling?'),
        options: [
          { label: text('Yes, this year'), answers: { 'recognition.date': { type: 'date', date: '2026-02-10' } } },
          { label: text('Yes, long ago'), answers: { 'recognition.date': { type: 'date', date: '2022-02-10' } } },
        ],
      },
      { asks: 'recognition.offences', text: text('Which offences does it name?') },
      {
        asks: 'victim.birthDate',
        text: text('How old is the person?'),
        options: [
          { label: text('A child'), answers: { 'victim.birthDate': { type: 'date', date: '2015-01-01' } } },
          { label: text('An adult'), answers: { 'victim.birthDate': { type: 'date', date: '1990-01-01' } } },
        ],
      },
      { asks: 'victim.died', text: text('Did the person die?'), hint: text('Of what happened') },
      {
        asks: 'claimant.role',
        text: text('Who applies?'),
        appliesWhen: { op: 'not', of: { op: 'isTrue', fact: 'victim.died' } },
      },
    ],
    turnTo: [
      { text: text('The help line'), cites: cites('12') },
      { when: { op: 'isTrue', fact: 'victim.died' }, text: text('The family service'), cites: cites('13') },
    ],
  },
  papers: [
    {
      id: 'application',
      kind: 'acroForm',
      scheme: 'fund',
      title: text('Application'),
      template: 'application.pdf',
      sha256: '0'.repeat(64),
      cells: [
        { field: 'dead', label: text('How many died'), from: { fact: 'deceased.count' }, fits: 'exact' },
        {
          field: 'isParent',
          label: text('Parent'),
          tickWhen: { op: 'oneOf', fact: 'claimant.role', values: ['parent'] },
        },
      ],
      unmapped: [{ field: 'signature', reason: 'Signed by hand' }],
      signatories: [
        {
          role: text('Parent'),
          name: 'claimant.name',
          when: { op: 'answered', fact: 'claimant.name' },
          cites: cites('8'),
        },
      ],
      enclosureFields: ['enclosure1'],
      origin: { text: text('Invented'), cites: cites('8') },
      wording: {
        continuedOn: text('continued on {sheet}'),
        continuationTitle: text('Continuation'),
      },
    },
  ],
  wording: {
    sheet: text('Sheet {sheet}'),
    enclosuresTitle: text('Enclosures'),
    enclosureColumns: { number: text('No.'), document: text('Document'), pages: text('Pages') },
    enclosureStamp: text('Enclosure {number}'),
    byAuthority: text('by the authority'),
    pages: text('{pages} pages'),
    draftMark: text('Draft'),
    heads: text('Heads {accessLog} {claim}'),
    record: { file: text('file {file}'), page: text('page {page}') },
    addressForService: text('Address for service'),
    withheld: text('(kept for the court)'),
    leftOut: text('«left out»'),
    bundle: {
      title: text('Bundle'),
      filed: text('Filed'),
      part: text('Part'),
      partOf: text('{part} of {parts}: {first}–{last}'),
      matrixTitle: text('What is shown by what'),
      conditions: text('Conditions'),
      documents: text('Documents'),
      matrixColumns: { requirement: text('Asked for'), provision: text('Provision'), shownBy: text('Shown by') },
      enclosure: text('Enclosure {number}, p. {page}'),
      paper: text('{title}, p. {page}'),
      inPart: text('{place} (part {part})'),
      notEnclosed: text('not enclosed'),
      notShown: text('not shown'),
      indexTitle: text('Contents'),
      page: text('Page'),
      stamp: text('{enclosure}, p. {page}'),
    },
  },
  scenarios: [
    ...bothSidesOf(
      '2020-07-01',
      '2022-01-01',
      '2022-04-01',
      '2023-01-01',
      '2024-09-05',
      '2025-01-01',
      '2025-09-16',
      '2026-01-01',
    ),
    { ...scenarioOf('2026-03-12'), readings: { indexDay: 'filing.date', indexKind: 'social', rollOver: 'moves' } },
  ],
};

const parsed = packSchema.parse(invented);

/** A fresh pack each time, so that a test may change it. */
export function inventedPack(): JurisdictionPack {
  return structuredClone(parsed);
}

export function day(written: string): IsoDate {
  return isoDateSchema.parse(written);
}

/** A claim with these answers and nothing else, over what `more` says. */
export function claimWith(answers: CaseAnswers, more: Partial<Claim> = {}, pack = inventedPack()): Claim {
  const reading = readCaseAnswers(pack, answers);
  if (!reading.ok) throw new Error(`answers that the pack does not take: ${JSON.stringify(reading.issues)}`);
  return {
    ...claimSchema.parse({
      format: 1,
      claimId: 'claim1',
      jurisdiction: pack.manifest.jurisdiction,
      title: 'Invented',
      createdOn: '2026-03-01',
      answers: reading.answers,
      notKnown: [],
      drafts: {},
      losses: [],
      payments: [],
      evidence: [],
      requestedDocuments: {},
      blocks: {},
      pursued: [],
      readings: {},
    }),
    ...more,
  };
}
