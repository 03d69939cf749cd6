import { describe, expect, it } from 'vitest';
import { lintPack } from '../../../shared/packs/lintPack.ts';
import { packSchema } from '../../../shared/packs/pack.ts';
import { inventedPack } from '../inventedPack.ts';

const text = { en: 'Words', ru: 'Слова' };
const cites = [{ act: 'Invented Act', article: '1', confidence: 'verbatim' }];
const isTrue = (fact: string) => ({ op: 'isTrue', fact });

const risk = {
  id: 'paidTwice',
  kind: 'recovery',
  severity: 'serious',
  label: text,
  when: isTrue('victim.died'),
  remedy: text,
  cites,
};
const relation = { id: 'fundFirst', kind: 'before', first: 'fund', then: 'suit', text, cites };
const safeguard = { id: 'copy', group: 'recognition', text, appliesWhen: isTrue('victim.died'), cites };

/** What lint says of the invented law with a second route, and this beside it; its scenario holds whatever is there. */
function lint(more: {
  readonly risks?: readonly object[];
  readonly relations?: readonly object[];
  readonly safeguards?: readonly object[];
  readonly gaps?: readonly object[];
  readonly expect?: object;
  readonly expectClaim?: object;
}): string[] {
  const pack = inventedPack();
  const [fund] = pack.schemes;
  const [first, ...others] = pack.scenarios;
  const shown = {
    ...first,
    expect: { fund: { outcome: 'unknown', risks: { paidTwice: 'met' }, ...more.expect } },
    expectClaim: { relations: { fundFirst: 'met' }, safeguards: { copy: 'met' }, ...more.expectClaim },
  };
  const parsed = packSchema.parse({
    ...pack,
    schemes: [
      { ...fund, risks: more.risks ?? [risk] },
      { ...fund, id: 'suit', papers: [], documents: [] },
    ],
    relations: more.relations ?? [relation],
    safeguards: more.safeguards ?? [safeguard],
    gaps: more.gaps ?? pack.gaps,
    scenarios: [shown, ...others],
  });
  return lintPack(parsed).map(({ file, pointer, code }) => `${code} ${file}#${pointer}`);
}

it('has nothing to say where all of it fits', () => {
  expect(lint({})).toEqual([]);
});

describe('risks', () => {
  it.each<[string, object, string]>([
    [
      'turn on questions that there are',
      { risks: [{ ...risk, when: isTrue('victim.alive') }] },
      'unknownFact schemes/fund.json#/risks/0/when/fact',
    ],
    [
      'name papers of their scheme',
      { risks: [{ ...risk, paper: 'noPaper' }] },
      'unknownPaper schemes/fund.json#/risks/0/paper',
    ],
    ['stand once', { risks: [risk, risk] }, 'repeatedId schemes/fund.json#/risks'],
    [
      'are raised by a scenario',
      { expect: { risks: { paidTwice: 'notMet' } } },
      'riskWithoutScenario schemes/fund.json#/risks/0',
    ],
  ])('%s', (_, more, found) => {
    expect(lint(more)).toEqual([found]);
  });
});

describe('relations', () => {
  const back = { ...relation, id: 'suitFirst', first: 'suit', then: 'fund' };
  const both = { expectClaim: { relations: { fundFirst: 'met', suitFirst: 'met' } } };
  it.each<[string, object, readonly string[]]>([
    [
      'name routes that there are',
      { relations: [{ ...relation, then: 'court' }] },
      ['unknownScheme relations.json#/0/then'],
    ],
    [
      'name questions that there are',
      { relations: [{ ...relation, question: 'why' }] },
      ['unknownQuestion relations.json#/0/question'],
    ],
    [
      'put no route before itself',
      { relations: [relation, back], ...both },
      ['cycle relations.json#', 'cycle relations.json#'],
    ],
    [
      'speak of two routes',
      { relations: [{ ...relation, kind: 'beside', then: 'fund' }] },
      ['relatesToItself relations.json#/0/then'],
    ],
    ['hold in a scenario', { expectClaim: { relations: {} } }, ['relationWithoutScenario relations.json#/0']],
  ])('%s', (_, more, found) => {
    expect(lint(more)).toEqual(found);
  });
  it('may bear on each other both ways where it is not the order', () => {
    const reduces = { ...back, kind: 'reduces' };
    expect(lint({ relations: [relation, reduces], ...both })).toEqual([]);
  });
});

describe('safeguards', () => {
  const clock = (from: string) => ({ ...safeguard, clock: { from, counts: { rule: 'hours', hours: 24 } } });
  it.each<[string, object, string]>([
    ['count from a day', { safeguards: [clock('victim.died')] }, 'wrongKind safeguards.json#/safeguards/0/clock/from'],
    [
      'are done by a yes',
      { safeguards: [{ ...safeguard, doneWhen: 'filing.date' }] },
      'wrongKind safeguards.json#/safeguards/0/doneWhen',
    ],
    ['stand once', { safeguards: [safeguard, safeguard] }, 'repeatedId safeguards.json#/safeguards'],
    [
      'apply in a scenario',
      { expectClaim: { safeguards: {} } },
      'safeguardWithoutScenario safeguards.json#/safeguards/0',
    ],
    [
      'have every language',
      { safeguards: [{ ...safeguard, text: { ru: 'Слова' } }] },
      'languageMissing safeguards.json#/safeguards/0/text',
    ],
  ])('%s', (_, more, found) => {
    expect(lint(more)).toEqual([found]);
  });
});

describe('gaps', () => {
  const [ofIndex, ofLists] = inventedPack().gaps;
  it('are declared: nothing was in force before the first value', () => {
    expect(lint({ gaps: [ofLists!] })).toEqual(['gapNotDeclared law.json#/parameters/index']);
  });
  it.each([
    ['longer', '2022-01-01'],
    ['shorter', '2021-12-30'],
  ])('are no %s than they are', (_, to) => {
    expect(lint({ gaps: [{ ...ofIndex, to }, ofLists!] })).toEqual([
      'gapNotDeclared law.json#/parameters/index',
      'gapNotThere gaps.json#/0',
    ]);
  });
  it('are of what there is', () => {
    expect(lint({ gaps: [ofIndex!, ofLists!, { lists: ['listTen'], text }] })).toEqual(['unknownName gaps.json#/2']);
  });
});
