import type { FactValue } from '../domain/fact.ts';
import { isoDateSchema } from '../domain/isoDate.ts';
import { inLanguage, type Language } from '../domain/language.ts';
import { parseMoney } from '../domain/money.ts';
import { formatMoney, moneyInWords } from '../fmt/formatMoney.ts';
import { formatDate } from '../fmt/formatDate.ts';
import type { FactDefinition } from '../packs/interview.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { AcroFormPaper, AnswerSheetPaper, CellSource } from '../packs/paper.ts';
import type { ComputedPaper } from './exportPlan.ts';
import { laySheetRows } from './layAnswerSheet.ts';
import { narrowerForms } from './narrowerForms.ts';
import type { PaperModel } from './paperModel.ts';
import { writeValue } from './writeValue.ts';

const day = isoDateSchema.parse('2026-02-10');
const sum = parseMoney('129750.00');

/** Texts as long as they come in life: what an example leaves room for, a claim will too. */
const texts: Partial<Record<FactDefinition['kind'], string>> = {
  name: 'Үлгібекова Сәуле Мысалбекқызы',
  address: 'г. Примерный, ул. Образцовая, д. 12, кв. 34',
  phone: '+7 700 000 00 01',
  email: 'example@example.org',
  iin: '860729499939',
  pin: '12907198600017',
  iban: 'KZ259990000000000017',
  bic: 'ABCDKZKX',
  longText: 'Пример текста, который занимает несколько слов и продолжается на следующей строке.',
};

function inventValue({ kind, options = [] }: FactDefinition): FactValue | undefined {
  const choice = options[0]?.id ?? '';
  switch (kind) {
    case 'boolean':
      return { type: 'boolean', is: true };
    case 'choice':
      return { type: 'choice', choice };
    case 'choices':
      return { type: 'choices', choices: [choice] };
    case 'date':
      return { type: 'date', date: day };
    case 'count':
      return { type: 'count', count: 2 };
    case 'money':
      return { type: 'money', minor: sum };
    case 'offences':
      return undefined;
    case 'name':
    case 'text':
    case 'longText':
    case 'address':
    case 'phone':
    case 'email':
    case 'iin':
    case 'pin':
    case 'iban':
    case 'bic':
      return { type: 'text', text: texts[kind] ?? 'Пример' };
    default:
      return kind satisfies never;
  }
}

const dependsOnAnswers = (source: CellSource): boolean => 'text' in source && source.when !== undefined;

function inventText(source: CellSource, pack: JurisdictionPack, language: Language): string {
  if ('joined' in source) {
    // Of texts that depend on answers an example has one: yes or no, not both.
    const [first] = source.joined.filter(dependsOnAnswers);
    const parts = source.joined.filter(part => part === first || !dependsOnAnswers(part));
    return parts.map(part => inventText(part, pack, language)).join(source.with);
  }
  if ('text' in source) return inLanguage(source.text, language).text;
  if ('assessedOn' in source) return formatDate(day);
  const { currency } = pack.manifest;
  if ('estimate' in source) {
    return source.estimate === 'words' ? moneyInWords(sum, currency, language) : formatMoney(sum, currency, language);
  }
  const definition = pack.facts[source.fact];
  if (definition === undefined) return '';
  const value = inventValue(definition);
  return value === undefined ? '120(3-1)(1)' : writeValue(value, definition, source.format, pack, language);
}

/** Every cell of a form filled with invented answers, and every box ticked: what the form looks like when all of it is used. */
export function inventCells(pack: JurisdictionPack, paper: AcroFormPaper, language: Language): ComputedPaper {
  return {
    paper: paper.id,
    cells: paper.cells.flatMap(cell => {
      if (!('from' in cell)) return [];
      const { field, label, fits, from } = cell;
      const text = inventText(from, pack, language);
      const fact = 'fact' in from ? from.fact : null;
      return { field, label, fits, text, narrower: narrowerForms(text, from, pack), fact };
    }),
    ticks: paper.cells.flatMap(cell => ('tickWhen' in cell ? [{ field: cell.field, ticked: true }] : [])),
    choices: paper.cells.flatMap(cell =>
      'choose' in cell
        ? [{ field: cell.field, label: cell.label, value: cell.choose[0]?.value ?? null, fact: null }]
        : [],
    ),
  };
}

/** An answer sheet with invented answers. */
export function inventSheet(pack: JurisdictionPack, paper: AnswerSheetPaper, language: Language): PaperModel {
  const rows = paper.cells.flatMap(cell =>
    'from' in cell
      ? [{ label: inLanguage(cell.label, language).text, value: inventText(cell.from, pack, language) }]
      : [],
  );
  return laySheetRows(paper, rows, pack, language);
}
