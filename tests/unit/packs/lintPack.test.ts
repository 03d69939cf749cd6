import { describe, expect, it } from 'vitest';
import { lintPack } from '../../../shared/packs/lintPack.ts';
import { packSchema } from '../../../shared/packs/pack.ts';
import { inventedPack } from '../inventedPack.ts';

type Edit = readonly [pointer: string, value: unknown];

/** Puts a value at a place of a JSON document; a place at the end of a list is new, and nothing is left out. */
function edit(json: unknown, [pointer, value]: Edit): void {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], json);
  if (value === undefined) Reflect.deleteProperty(parent as object, last);
  else (parent as Record<string, unknown>)[last] = value;
}

/** What lint says of the invented pack with these places changed. */
function lint(...edits: Edit[]): string[] {
  const json: unknown = JSON.parse(JSON.stringify(inventedPack()));
  for (const one of edits) edit(json, one);
  return lintPack(packSchema.parse(json)).map(({ file, pointer, code }) => `${code} ${file}#${pointer}`);
}

const cite = { act: 'Invented Act', article: '1', confidence: 'verbatim' };
const words = { en: 'Words', ru: 'Слова' };
const isTrue = (fact: string) => ({ op: 'isTrue', fact });

it('has nothing to say of a sound pack', () => {
  expect(lint()).toEqual([]);
});

it('names the pack and says in words what is wrong', () => {
  const pack = inventedPack();
  pack.manifest.languages.push('kk');
  expect(lintPack(pack)[0]).toEqual({
    pack: 'invented',
    file: 'pack.json',
    pointer: '/name',
    code: 'languageMissing',
    message: 'there is no wording in kk',
  });
});

describe('what is named exists and can be read so', () => {
  const rule = '/schemes/0/rules/2/condition';
  const place = 'schemes/fund.json#/rules/2/condition';
  it.each<[string, Edit, string]>([
    ['a fact', [rule, isTrue('victim.alive')], `unknownFact ${place}/fact`],
    ['a fact of that kind', [rule, isTrue('victim.birthDate')], `wrongKind ${place}/fact`],
    ['a count', [rule, { op: 'atLeast', fact: 'victim.died', value: 1 }], `wrongKind ${place}/fact`],
    [
      'an option',
      [rule, { op: 'oneOf', fact: 'claimant.role', values: ['parent', 'aunt'] }],
      `unknownOption ${place}/fact`,
    ],
    ['a list', [rule, { op: 'anyListed', fact: 'recognition.offences', list: 'listTen' }], `unknownList ${place}/list`],
    ['a definition', [rule, { op: 'defined', as: 'majority' }], `unknownDefinition ${place}/as`],
    ['a question', [rule, { op: 'reading', question: 'noQuestion', is: 'a' }], `unknownQuestion ${place}/question`],
    ['a reading', [rule, { op: 'reading', question: 'rollOver', is: 'sideways' }], `unknownReading ${place}/question`],
    [
      'the day of a reading',
      [rule, { op: 'before', date: { reading: 'rollOver' }, than: { day: '2026-01-01' } }],
      `readingWithoutDay ${place}/date/reading`,
    ],
    ['a circumstance within a list', [rule, isTrue('offence.death')], `circumstanceElsewhere ${place}/fact`],
    [
      'a circumstance that is asked for',
      ['/law/lists/listTwo/versions/0/entries/0/onlyIf', isTrue('offence.death')],
      'circumstanceNotAsked law.json#/lists/listTwo/versions/0/entries/0/onlyIf/fact',
    ],
    [
      'a document',
      ['/schemes/0/documents/1/oneOf/0', 'passport'],
      'unknownDocument schemes/fund.json#/documents/1/oneOf/0',
    ],
    [
      'a paper of a document',
      ['/schemes/0/documents/0/paper', 'letter'],
      'unknownPaper schemes/fund.json#/documents/0/paper',
    ],
    ['a paper of a scheme', ['/schemes/0/papers/0', 'letter'], 'unknownPaper schemes/fund.json#/papers/0'],
    ['a scheme', ['/papers/0/scheme', 'budget'], 'unknownScheme papers/application.json#/scheme'],
    ['a section', ['/interview/steps/0/section', 'none'], 'unknownSection steps.json#/steps/0/section'],
    [
      'a fact in a cell',
      ['/papers/0/cells/0/from/fact', 'no.such'],
      'unknownFact papers/application.json#/cells/0/from/fact',
    ],
    [
      'an earlier deadline',
      ['/schemes/0/deadlines/1/from/0', { deadline: 'pay' }],
      'deadlineNotEarlier schemes/fund.json#/deadlines/1/from/0/deadline',
    ],
    [
      'a variant among the readings',
      ['/law/parameters/index/values/1/variant', 'other'],
      'unknownReading law.json#/parameters/index/values/1/variant',
    ],
    [
      'a head of loss',
      ['/schemes/0/amount', { op: 'losses', heads: ['burial'] }],
      'unknownHead schemes/fund.json#/amount/heads/0',
    ],
    [
      'a head of loss of a scenario',
      ['/scenarios/0/losses', [{ lossId: 'a', head: 'burial', minor: 1 }]],
      'unknownHead scenarios#/0/losses/0/head',
    ],
    ['a scheme that stands in order', ['/manifest/schemes', ['fund', 'budget']], 'unknownScheme pack.json#/schemes/1'],
    ['a scheme that is pursued', [rule, { op: 'pursues', scheme: 'budget' }], `unknownScheme ${place}/scheme`],
    [
      'a parameter with the values of another',
      ['/law/parameters/other', { label: words, unit: 'money', governedBy: { fact: 'filing.date' }, valuesOf: 'none' }],
      'unknownParameter law.json#/parameters/other/valuesOf',
    ],
    [
      'a parameter with values',
      ['/law/parameters/other', { label: words, unit: 'money', governedBy: { fact: 'filing.date' } }],
      'parameterWithoutValues law.json#/parameters/other',
    ],
    ['options of a choice', ['/facts/victim.died/kind', 'choice'], 'wrongKind facts.json#/victim.died/options'],
    [
      'a day that can lie ahead',
      ['/facts/bank.account/mayLieAhead', true],
      'wrongKind facts.json#/bank.account/mayLieAhead',
    ],
  ])('%s', (_, broken, found) => {
    expect(lint(broken)).toContain(found);
  });
});

describe('the interview', () => {
  it('asks every question, once, and none in vain', () => {
    const asks = '/interview/steps/0/asks/2';
    expect(lint(['/facts/extra.text', { kind: 'text', label: words }])).toEqual([
      'neverAsked facts.json#/extra.text',
      'neverUsed facts.json#/extra.text',
    ]);
    expect(lint([asks, 'extra.text'])).toEqual(['unknownFact steps.json#/steps/0/asks/2']);
    expect(lint([asks, 'victim.died'])).toEqual(['askedTwice steps.json#/steps']);
  });
  it('decides a step by the steps before it', () => {
    const appliesWhen = '/interview/steps/0/appliesWhen';
    expect(lint([appliesWhen, isTrue('victim.died')])).toEqual(['askedLater steps.json#/steps/0/appliesWhen']);
  });
  it('looks behind definitions', () => {
    const appliesWhen = '/interview/steps/1/appliesWhen';
    expect(lint([appliesWhen, { op: 'defined', as: 'victimIsMinor' }])).toEqual([
      'askedLater steps.json#/steps/1/appliesWhen',
    ]);
  });
  it('decides a question by those before it on its page', () => {
    const asks = '/interview/steps/1/asks';
    expect(lint([asks, ['victim.birthDate', 'deceased.count', 'victim.died']])).toEqual([
      'askedLater facts.json#/deceased.count/appliesWhen',
    ]);
  });
});

const unrecognisedOn = (today: string) => ({ ...inventedPack().scenarios[0], today, answers: {} });
const recognisedOn = (today: string) => ({ ...unrecognisedOn(today), answers: { 'recognition.date': today } });

describe('dates', () => {
  const values = '/law/parameters/index/values';
  it('stand in order', () => {
    expect(lint([`${values}/3/from`, '2023-01-01'])).toContain('notInOrder law.json#/parameters/index/values/2/from');
    expect(lint([`${values}/1/to`, '2022-03-31'])).toContain('notInOrder law.json#/parameters/index/values/1/to');
    expect(lint(['/law/lists/listOne/versions/2/from', '2024-09-05'])).toContain(
      'notInOrder law.json#/lists/listOne/versions/2/from',
    );
  });
  it('overlap only where a variant stands beside the common value', () => {
    expect(lint([`${values}/0/to`, '2023-01-01'])).toContain('overlap law.json#/parameters/index/values');
  });
  it('have a scenario on both sides of every change', () => {
    const added = { from: '2026-06-01', value: '5000', cite };
    expect(lint([`${values}/5`, added])).toEqual([
      'changeWithoutScenario law.json#/parameters/index/values/5',
      'changeWithoutScenario law.json#/parameters/index/values/5',
    ]);
    expect(
      lint(
        [`${values}/5`, added],
        ['/scenarios/17', recognisedOn('2026-05-31')],
        ['/scenarios/18', recognisedOn('2026-06-01')],
      ),
    ).toEqual([]);
    expect(lint([`${values}/5`, added], ['/scenarios/17', recognisedOn('2026-06-01')])).toHaveLength(1);
  });
  it('are asked for by no day after the scenario’s own', () => {
    const added = { from: '2026-06-01', label: words, cite, entries: [{ ref: '124', in: 'yes' }] };
    const early = { ...recognisedOn('2026-06-01'), today: '2026-05-31' };
    const scenarios: Edit[] = [
      ['/scenarios/17', recognisedOn('2026-05-31')],
      ['/scenarios/18', early],
    ];
    expect(lint(['/law/lists/listTwo/versions/1', added], ...scenarios)).toEqual([
      'changeWithoutScenario law.json#/lists/listTwo/versions/1',
    ]);
  });
  it('count as asked for only where the governing day is known', () => {
    const added = { from: '2026-06-01', label: words, cite, entries: [{ ref: '124', in: 'yes' }] };
    const scenarios: Edit[] = [
      ['/scenarios/17', unrecognisedOn('2026-05-31')],
      ['/scenarios/18', unrecognisedOn('2026-06-01')],
    ];
    expect(lint(['/law/lists/listTwo/versions/1', added], ...scenarios)).toHaveLength(2);
  });
});

it('each change has a scenario under every governing day of its own', () => {
  const other = {
    label: words,
    unit: 'money',
    governedBy: { fact: 'victim.birthDate' },
    variantBy: 'indexKind',
    valuesOf: 'index',
  };
  const found = lint(['/law/parameters/other', other]).filter(one => one.includes('/parameters/other/'));
  expect(new Set(found)).toEqual(
    new Set([0, 1, 2, 3, 4].map(index => `changeWithoutScenario law.json#/parameters/other/values/${index}`)),
  );
});

describe('readings', () => {
  it('each have a scenario', () => {
    expect(lint(['/scenarios/16/readings', undefined])).toEqual([
      'readingWithoutScenario law.json#/unsettled/indexDay/readings/1',
      'readingWithoutScenario law.json#/unsettled/indexKind/readings/1',
      'readingWithoutScenario law.json#/unsettled/rollOver/readings/1',
    ]);
  });
  it('are not so many that their combinations could not be reckoned', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ id: `r${index}`, label: words, date: 'filing.date' }));
    expect(lint(['/law/unsettled/indexDay/readings', many])).toContain('tooManyReadings schemes/fund.json#');
  });
});

describe('what decides', () => {
  it('is not that something was typed', () => {
    const amount = { op: 'when', condition: { op: 'answered', fact: 'victim.died' }, then: { op: 'payments' } };
    expect(lint(['/schemes/0/amount', amount])).toEqual(['answeredDecides schemes/fund.json#']);
  });
  it('is not that a scheme is pursued', () => {
    const amount = { op: 'when', condition: { op: 'pursues', scheme: 'fund' }, then: { op: 'payments' } };
    expect(lint(['/schemes/0/amount', amount])).toEqual(['pursuitDecides schemes/fund.json#']);
  });
  it('is not remembered', () => {
    const remembered = { ...cite, confidence: 'memory' };
    expect(lint(['/schemes/0/rules/0/cites', [remembered]])).toEqual([
      'memoryDecides schemes/fund.json#/rules/0/cites',
    ]);
    expect(lint(['/schemes/0/rules/0/cites', [remembered, cite]])).toEqual([]);
    expect(lint(['/law/parameters/index/values/0/cite', remembered])).toEqual([
      'memoryDecides law.json#/parameters/index/values/0/cite',
    ]);
  });
  it('says why it is in doubt', () => {
    const entry = '/law/lists/listOne/versions/1/entries/2/cite';
    expect(lint([entry, undefined])).toEqual(['doubtWithoutSource law.json#/lists/listOne/versions/1/entries/2']);
  });
  it('is not defined by itself', () => {
    const itself = { op: 'not', of: { op: 'defined', as: 'victimIsMinor' } };
    expect(lint(['/law/definitions/victimIsMinor/condition', itself])).toContain(
      'cycle law.json#/definitions/victimIsMinor',
    );
    const again = { op: 'reading', question: 'indexKind', is: 'social' };
    expect(lint(['/law/unsettled/indexKind/readings/0/appliesWhen', again])).toContain(
      'cycle law.json#/unsettled/indexKind',
    );
  });
});

describe('wording and confidence', () => {
  it('stands in every language of the pack', () => {
    expect(lint(['/schemes/0/rules/0/label', { ru: 'Слова' }])).toEqual([
      'languageMissing schemes/fund.json#/rules/0/label',
    ]);
  });
  it('of a reviewed pack rests on the acts alone, and says who reviewed it', () => {
    expect(lint(['/manifest/status', 'reviewed'])).toEqual([
      'reviewerMissing pack.json#',
      'belowVerbatim law.json#/parameters/index/values/2/cite',
      'belowVerbatim law.json#/lists/listOne/versions/1/entries/2/cite',
      'belowVerbatim calendar.json#/years/2025/cite',
      'belowVerbatim calendar.json#/years/2026/cite',
      'belowVerbatim schemes/fund.json#/rules/2/cites/0',
    ]);
  });
});

describe('scenarios', () => {
  it.each<[Edit, string]>([
    [['/scenarios/0/answers/victim.died', 'yes'], 'answerUnreadable scenarios#/0/answers/victim.died'],
    [['/scenarios/0/answers/no.such', true], 'answerUnreadable scenarios#/0/answers/no.such'],
    [['/scenarios/0/expect/budget', { outcome: 'met' }], 'unknownScheme scenarios#/0/expect/budget'],
    [['/scenarios/0/held', ['passport']], 'unknownDocument scenarios#/0/held'],
    [['/scenarios/0/readings', { rollOver: 'sideways' }], 'unknownReading scenarios#/0/readings/rollOver'],
  ])('%j can be read', (broken, found) => {
    expect(lint(broken)).toContain(found);
  });
});

it.each<[string, Edit, string]>([
  ['a rule', ['/schemes/0/rules/1/id', 'listedOffence'], 'repeatedId schemes/fund.json#/rules'],
  ['a deadline', ['/schemes/0/deadlines/4/id', 'pay'], 'repeatedId schemes/fund.json#/deadlines'],
  ['a step', ['/interview/steps/1/id', 'recognition'], 'repeatedId steps.json#'],
])('the name of %s stands once', (_, broken, found) => {
  expect(lint(broken)).toContain(found);
});

describe('a head of loss', () => {
  const head = { label: words, documents: ['ruling', 'receipt'], cites: [cite] };
  it('is read by some sum or test, and proved by documents that the pack knows', () => {
    expect(lint(['/law/heads/burial', head])).toEqual([
      'neverUsed law.json#/heads/burial',
      'unknownDocument law.json#/heads/burial/documents/1',
    ]);
  });
});

describe('the protection of data', () => {
  const protection = {
    asks: 'victim.died',
    protectedFacts: ['claimant.name'],
    addressForService: 'claimant.name',
    pseudonym: { fact: 'claimant.name', replaces: ['claimant.name'] },
    cites: [cite],
  };
  it('uses questions that the pack asks', () => {
    expect(lint(['/manifest/protection', protection])).toEqual([]);
  });
  it.each<[Edit, string]>([
    [['/manifest/protection/asks', 'claimant.name'], 'wrongKind pack.json#/protection/asks'],
    [['/manifest/protection/protectedFacts/0', 'no.such'], 'unknownFact pack.json#/protection/protectedFacts/0'],
    [['/manifest/protection/addressForService', 'no.such'], 'unknownFact pack.json#/protection/addressForService'],
    [['/manifest/protection/pseudonym/fact', 'victim.died'], 'wrongKind pack.json#/protection/pseudonym/fact'],
    [
      ['/manifest/protection/pseudonym/replaces/0', 'no.such'],
      'unknownFact pack.json#/protection/pseudonym/replaces/0',
    ],
  ])('%j', (broken, found) => {
    expect(lint(['/manifest/protection', structuredClone(protection)], broken)).toContain(found);
  });
});

describe('what a new claim takes over', () => {
  it('may be a day of the event', () => {
    expect(lint(['/facts/recognition.date/copyable', true])).toEqual([]);
  });
  it.each<[string, Edit, string]>([
    [
      'a question about a person',
      ['/facts/victim.birthDate/copyable', true],
      'copiesPerson facts.json#/victim.birthDate/copyable',
    ],
    ['a name', ['/facts/claimant.name/copyable', true], 'copiesPerson facts.json#/claimant.name/copyable'],
    [
      'an address',
      ['/facts/recognition.date', { kind: 'address', label: words, copyable: true }],
      'copiesPerson facts.json#/recognition.date/copyable',
    ],
  ])('is never %s', (_, broken, found) => {
    expect(lint(broken)).toContain(found);
  });
});

describe('what a family reads', () => {
  const plain = { en: 'A paper', ru: 'Бумага', kk: 'Қағаз', ky: 'Кагаз' };
  it('is in every language, short and plain', () => {
    expect(lint(['/documents/ruling/plain', plain])).toEqual([]);
  });
  it.each<[string, object, string]>([
    ['in English', { en: 'Paper of the victim' }, 'revealingWord documents.json#/ruling/plain/en'],
    ['in Russian', { ru: 'Постановление о признании потерпевшим' }, 'revealingWord documents.json#/ruling/plain/ru'],
    ['in Kazakh', { kk: 'Жәбірленуші туралы қағаз' }, 'revealingWord documents.json#/ruling/plain/kk'],
    ['in Kyrgyz', { ky: 'Жабырлануучу жөнүндө кагаз' }, 'revealingWord documents.json#/ruling/plain/ky'],
    ['at length', { en: 'a '.repeat(13).trim() }, 'plainTooLong documents.json#/ruling/plain/en'],
  ])('never tells what happened %s', (_, wording, found) => {
    expect(lint(['/documents/ruling/plain', { ...plain, ...wording }])).toEqual([found]);
  });
  it('speaks of a route as plainly', () => {
    const spoken = { application: plain, payer: { ...plain, ru: 'Суд по уголовным делам' } };
    expect(lint(['/schemes/0/plain', spoken])).toEqual(['revealingWord schemes/fund.json#/plain/payer/ru']);
  });
});

describe('the quick check', () => {
  const question = '/check/questions/1';
  it.each<[string, Edit, string]>([
    ['asks what facts.json defines', [`${question}/asks`, 'victim.alive'], 'unknownFact check.json#/questions/1/asks'],
    ['asks for no name', [`${question}/asks`, 'claimant.name'], 'asksName check.json#/questions/1/asks'],
    [
      'sets answers of the right kind',
      ['/check/questions/0/options/0/answers', { 'recognition.date': { type: 'boolean', is: true } }],
      'wrongAnswer check.json#/questions/0/options/0/answers/recognition.date',
    ],
    [
      'sets options that there are',
      ['/check/questions/0/options/0/answers', { 'claimant.role': { type: 'choice', choice: 'aunt' } }],
      'wrongAnswer check.json#/questions/0/options/0/answers/claimant.role',
    ],
    [
      'turns on earlier questions alone',
      [`${question}/appliesWhen`, isTrue('victim.died')],
      'askedLater check.json#/questions/1/appliesWhen',
    ],
  ])('%s', (_case, change, found) => {
    expect(lint(change)).toContain(found);
  });
  it('sets options that there are, where several may be chosen', () => {
    const answers = { 'claimant.role': { type: 'choices', choices: ['parent', 'aunt'] } };
    const found = lint(['/facts/claimant.role/kind', 'choices'], ['/check/questions/0/options/0/answers', answers]);
    expect(found).toContain('wrongAnswer check.json#/questions/0/options/0/answers/claimant.role');
  });
});
