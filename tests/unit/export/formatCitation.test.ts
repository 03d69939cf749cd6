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

  expect(formatCitations(cites, { acts: {} }, 'ru')).toBe('УПК РК, ст. 71(7) (ред. от 16.09.2025)');
});

it('calls the act and its provision as the law of the pack does in the language of the paper', () => {
  const acts = {
    'УПК РК': { name: { ru: 'УПК РК', kk: 'ҚР ҚПК' } },
    'ГК РК': { name: { ru: 'ГК РК', ky: 'РК ЖК' }, provision: { ru: 'ст. {article}', ky: '{article}-статья' } },
  };
  const cites = [
    { ...act, confidence: 'verbatim' },
    { act: 'ГК РК', article: '16', confidence: 'verbatim' },
    { act: 'Закон', article: '5', confidence: 'verbatim' },
  ] as const;

  expect([formatCitations(cites, { acts }, 'kk'), formatCitations(cites, { acts }, 'ky')]).toEqual([
    'ҚР ҚПК, 71(7)-бап (16.09.2025 редакциясы); ГК РК, ст. 16; Закон, 5-бап',
    'УПК РК, 71(7)-берене (16.09.2025 редакциясы); РК ЖК, 16-статья; Закон, 5-берене',
  ]);
});

const parts = [
  { ru: 'ч. {part} ст. {article}', kk: '{article}-баптың {part}-бөлігі' },
  { ru: 'п. {point} ч. {part} ст. {article}', kk: '{article}-баптың {part}-бөлігінің {point}-тармағы' },
];
const acts = { УПК: { name: { ru: 'УПК', kk: 'ҚПК' }, parts } };

it.each([
  { article: '71', ru: 'УПК, ст. 71', kk: 'ҚПК, 71-бап' },
  { article: '71(7)', ru: 'УПК, ч. 7 ст. 71', kk: 'ҚПК, 71-баптың 7-бөлігі' },
  { article: '71(6)(12)', ru: 'УПК, п. 12 ч. 6 ст. 71', kk: 'ҚПК, 71-баптың 6-бөлігінің 12-тармағы' },
  { article: '166(1), 167', ru: 'УПК, ч. 1 ст. 166, ст. 167', kk: 'ҚПК, 166-баптың 1-бөлігі, 167-бап' },
  { article: '71(4)–(5)', ru: 'УПК, ст. 71(4)–(5)', kk: 'ҚПК, 71(4)–(5)-бап' },
])('names $article by the words that the act has for its parts', ({ article, ru, kk }) => {
  const cites = [{ act: 'УПК', article, confidence: 'verbatim' }] as const;
  expect([formatCitations(cites, { acts }, 'ru'), formatCitations(cites, { acts }, 'kk')]).toEqual([ru, kk]);
});

it('keeps a place that is told in words as it stands', () => {
  const cites = [
    { act: 'Закон', article: '9, второй перечень, (3)', confidence: 'verbatim' },
    { act: 'Показатель', article: 'номер акта не найден', confidence: 'secondary' },
  ] as const;
  expect(formatCitations(cites, { acts: {} }, 'ru')).toBe(
    'Закон, ст. 9, второй перечень, (3); Показатель, номер акта не найден',
  );
});
