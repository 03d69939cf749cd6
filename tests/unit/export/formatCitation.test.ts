import { expect, it } from 'vitest';
import { formatCitations } from '../../../shared/export/formatCitation.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';

const act = { act: 'УПК РК', article: '71(7)', edition: isoDateSchema.parse('2025-09-16') };

it('names each provision once, and nothing that no act says', () => {
  const cites = [
    { ...act, confidence: 'verbatim' },
    { ...act, confidence: 'inferred' },
    { act: 'доклад', article: 'глава 3', confidence: 'report' },
    { act: 'общее знание', article: '1', confidence: 'memory' },
    { act: 'программа', article: '1', confidence: 'code' },
  ] as const;

  expect(formatCitations(cites, 'ru')).toBe('УПК РК, ст. 71(7) (ред. от 16.09.2025)');
});
