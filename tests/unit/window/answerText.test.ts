import { describe, expect, it } from 'vitest';
import { answerText } from '../../../renderer/components/fields/answerText.ts';
import { knowledgeOf } from '../../../renderer/components/roughDateText.ts';
import { validateAnswer } from '../../../shared/interview/validateAnswer.ts';
import { day } from '../inventedPack.ts';

describe('a day', () => {
  it.each([
    ['known exactly', { date: day('2025-03-05') }, '5.3.2025', 'day'],
    ['known by its month', { date: day('2025-02-01'), until: day('2025-02-28') }, '2.2025', 'month'],
    ['known to lie between two', { date: day('2025-02-01'), until: day('2025-03-05') }, '1.2.2025–5.3.2025', 'between'],
  ])('%s stands in its boxes as it is typed', (_, days, text, knowledge) => {
    const value = { type: 'date' as const, ...days };
    expect(answerText(value)).toBe(text);
    expect(knowledgeOf(text)).toBe(knowledge);
    const definition = { kind: 'date' as const, label: { ru: '…' } };
    expect(validateAnswer(definition, text, day('2026-03-12'))).toMatchObject({ ok: true, value });
  });
});
