import { describe, expect, it } from 'vitest';
import { factValueSchema } from '../../../shared/domain/fact.ts';
import { validateAnswer } from '../../../shared/interview/validateAnswer.ts';
import { factDefinitionSchema, type FactKind } from '../../../shared/packs/interview.ts';
import { day } from '../inventedPack.ts';

const label = { ru: '…' };

function validate(kind: FactKind, raw: Parameters<typeof validateAnswer>[1], more: object = {}) {
  return validateAnswer(factDefinitionSchema.parse({ kind, label, ...more }), raw, day('2026-03-12'));
}

const issueOf = (validation: ReturnType<typeof validate>) => (validation.ok ? undefined : validation.issue);
const valueOf = (validation: ReturnType<typeof validate>) => (validation.ok ? validation.value : undefined);

describe('text', () => {
  it.each<[FactKind, string, string]>([
    ['name', '  Айгерім   Т. ', 'Айгерім Т.'],
    ['name', 'Йерлан', 'Йерлан'],
    ['text', 'a\u0000b\u200Bc\u202Ed', 'abcd'],
    ['text', 'one\ntwo\tthree', 'one two three'],
    ['longText', 'one\r\ntwo\tthree\n', 'one\ntwo three'],
    ['address', 'Алматы\nАбая 1', 'Алматы\nАбая 1'],
    ['iin', '110417 699917', '110417699917'],
    ['iban', 'kz25 9990 0000 0000 0017', 'KZ259990000000000017'],
    ['bic', 'abcdkzka', 'ABCDKZKA'],
  ])('of kind %s: %j is kept as %j', (kind, raw, text) => {
    expect(valueOf(validate(kind, raw))).toEqual({ type: 'text', text });
  });

  it.each(['', '   ', '\u200B', '\n'])('%j is missing', raw => {
    expect(issueOf(validate('longText', raw))).toEqual({ code: 'missing', params: {} });
  });

  it.each<[FactKind, number]>([
    ['name', 200],
    ['text', 500],
    ['address', 500],
    ['longText', 10_000],
    ['email', 254],
  ])('of kind %s takes %i letters and no more', (kind, longest) => {
    expect(validate(kind, 'ы'.repeat(longest)).ok).toBe(true);
    expect(issueOf(validate(kind, 'ы'.repeat(longest + 3)))).toEqual({ code: 'tooLong', params: { by: 3 } });
  });
});

describe('numbers that look odd are taken with a warning', () => {
  it.each<[FactKind, string]>([
    ['iin', '110417699917'],
    ['iban', 'KZ259990000000000017'],
    ['pin', '11503201200017'],
    ['bic', 'ABCDKZKA'],
    ['phone', '+996 (700) 00-00-00'],
    ['phone', '+7 (701) 000-00-00'],
    ['email', 'a.b@example.org'],
  ])('%s %s is plain', (kind, raw) => {
    expect(validate(kind, raw)).toMatchObject({ ok: true, warning: null });
  });
  it.each<[FactKind, string, string]>([
    ['iin', '110417699918', 'iinDoubtful'],
    ['iin', '1104', 'iinDoubtful'],
    ['iban', 'KZ259990000000000018', 'ibanDoubtful'],
    ['pin', '32311200900023', 'pinDoubtful'],
    ['pin', '23113200900023', 'pinDoubtful'],
    ['bic', 'ABCD', 'bicDoubtful'],
    ['phone', '12', 'phoneDoubtful'],
    ['phone', 'ask at the school', 'phoneDoubtful'],
    ['email', 'a.b at example', 'emailDoubtful'],
    ['email', 'a@b', 'emailDoubtful'],
  ])('%s %s is doubtful', (kind, raw, code) => {
    expect(validate(kind, raw)).toMatchObject({ ok: true, warning: { code } });
  });
});

it.each(['1150320120001', '115032012000170', 'none'])('%s is no personal number of fourteen digits', raw => {
  expect(issueOf(validate('pin', raw))).toEqual({ code: 'pinLength', params: {} });
});

describe('days', () => {
  it.each([
    ['10.02.2026', '2026-02-10'],
    ['10.2.26', '2026-02-10'],
    ['2026-02-10', '2026-02-10'],
    ['12.03.2026', '2026-03-12'],
  ])('%s', (raw, date) => {
    expect(valueOf(validate('date', raw))).toEqual({ type: 'date', date });
  });
  it.each([
    ['', 'missing'],
    ['soon', 'notARealDate'],
    ['29.02.2026', 'notARealDate'],
    ['01.01.0026', 'notARealDate'],
    ['13.03.2026', 'dateInFuture'],
  ])('"%s" is %s', (raw, code) => {
    expect(issueOf(validate('date', raw))?.code).toBe(code);
  });
  it.each([
    ['3.2025', { date: '2025-03-01', until: '2025-03-31' }],
    ['2/2024', { date: '2024-02-01', until: '2024-02-29' }],
    ['1.3.2025–20.3.2025', { date: '2025-03-01', until: '2025-03-20' }],
    ['1.3.2025 - 20.3.2025', { date: '2025-03-01', until: '2025-03-20' }],
    ['1.3.2025–1.3.2025', { date: '2025-03-01' }],
    // Of the month that is running only what has come.
    ['3.2026', { date: '2026-03-01', until: '2026-03-12' }],
  ])('"%s" is known only roughly', (raw, days) => {
    expect(valueOf(validate('date', raw))).toEqual({ type: 'date', ...days });
  });
  it.each([
    ['20.3.2025–1.3.2025', 'daysInWrongOrder'],
    ['1.3.2025–', 'notARealDate'],
    ['13.2025', 'notARealDate'],
    ['4.2026', 'dateInFuture'],
    ['13.3.2026–15.3.2026', 'dateInFuture'],
  ])('"%s" is %s', (raw, code) => {
    expect(issueOf(validate('date', raw))?.code).toBe(code);
  });
  it('keeps the whole of a month that may lie ahead', () => {
    expect(valueOf(validate('date', '4.2026', { mayLieAhead: true }))).toEqual({
      type: 'date',
      date: '2026-04-01',
      until: '2026-04-30',
    });
  });
  it.each([{ mayLieAhead: true }, { aheadUntil: 'decision.made' }])('may lie ahead where %j', more => {
    expect(valueOf(validate('date', '13.03.2026', more))).toEqual({ type: 'date', date: '2026-03-13' });
  });
});

describe('figures', () => {
  it.each<[FactKind, string | number, object]>([
    ['count', '2', { type: 'count', count: 2 }],
    ['count', 2, { type: 'count', count: 2 }],
    ['count', '1 000 000', { type: 'count', count: 1_000_000 }],
    ['count', '0', { type: 'count', count: 0 }],
    ['money', '117 960', { type: 'money', minor: 11_796_000 }],
    ['money', '24500,50', { type: 'money', minor: 2_450_050 }],
  ])('%s %s', (kind, raw, value) => {
    expect(valueOf(validate(kind, raw))).toEqual(value);
  });
  it.each<[FactKind, string | number, string]>([
    ['count', '', 'missing'],
    ['count', 'two', 'notANumber'],
    ['count', '-1', 'notANumber'],
    ['count', '1.5', 'notANumber'],
    ['count', 1.5, 'notANumber'],
    ['count', '1000001', 'numberTooLarge'],
    ['money', '', 'missing'],
    ['money', 'much', 'notANumber'],
    ['money', '-5', 'notANumber'],
  ])('%s "%s" is %s', (kind, raw, code) => {
    expect(issueOf(validate(kind, raw))?.code).toBe(code);
  });
});

describe('choices', () => {
  const options = [
    { id: 'parent', label },
    { id: 'self', label },
  ];
  it('are one of the options', () => {
    expect(valueOf(validate('choice', 'self', { options }))).toEqual({ type: 'choice', choice: 'self' });
    expect(issueOf(validate('choice', 'aunt', { options }))?.code).toBe('chooseOne');
    expect(issueOf(validate('choice', '', { options }))?.code).toBe('chooseOne');
  });
  it('are yes or no', () => {
    expect(valueOf(validate('boolean', false))).toEqual({ type: 'boolean', is: false });
    expect(issueOf(validate('boolean', 'no'))?.code).toBe('chooseOne');
  });
});

describe('offences', () => {
  const offences = [{ article: '120', part: '3-1', point: '1', qualifiers: { grievousHarm: true } }];
  it('keep their circumstances', () => {
    expect(valueOf(validate('offences', offences))).toEqual({ type: 'offences', offences });
  });
  it.each([
    [[], 'missing'],
    ['124', 'missing'],
    [[{ article: 'theft' }], 'notAProvision'],
  ])('%j is no list of provisions', (raw, code) => {
    expect(issueOf(validate('offences', raw))?.code).toBe(code);
  });
});

it('gives values that can be stored', () => {
  const kinds: [FactKind, Parameters<typeof validateAnswer>[1]][] = [
    ['longText', 'ы'.repeat(10_000)],
    ['count', 1_000_000],
    ['money', '999 999 999 999.99'],
    ['offences', [{ article: '124' }]],
  ];
  for (const [kind, raw] of kinds) expect(factValueSchema.safeParse(valueOf(validate(kind, raw))).success).toBe(true);
});
