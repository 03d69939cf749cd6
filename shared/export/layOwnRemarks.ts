import { inLanguage, type LocalText } from '../domain/language.ts';
import type { Citation } from '../packs/citation.ts';
import type { OwnRemarks } from '../packs/draftedPaper.ts';
import { groundsOfAmount, groundsOfFinding, joinGrounds } from '../rules/gatherGrounds.ts';
import { factLabel, type Drafting } from './drafting.ts';
import { fillWording } from './fillWording.ts';
import { formatCitation } from './formatCitation.ts';
import type { PaperPart } from './paperModel.ts';
import { writeSum, type SumWords } from './writeSum.ts';

/** Every provision with how surely it is known, what no act says among them: the lawyer is to see all of it. */
export function writeOwnCitations(
  cites: readonly Citation[],
  { confidence }: OwnRemarks,
  { pack, language }: Drafting,
): string {
  const marked = cites.map(
    cite => `${formatCitation(cite, pack.law, language)} [${inLanguage(confidence[cite.confidence], language).text}]`,
  );
  return [...new Set(marked)].join('; ');
}

/** What is to be known before the sum is read: whose law this is, and whether there is ground to pay at all. */
export function layOwnWarnings(own: OwnRemarks, { pack, scheme, language }: Drafting): readonly PaperPart[] {
  const { outcomes, whileClosed, draftPack } = own;
  const texts = [
    ...(pack.manifest.status === 'draft' ? [draftPack] : []),
    outcomes[scheme.outcome],
    ...(scheme.outcome === 'notMet' ? [whileClosed] : []),
  ].map(text => inLanguage(text, language).text);
  const rules = scheme.rules
    .filter(({ force, outcome }) => force === 'binding' && outcome !== 'met' && outcome === scheme.outcome)
    .map(({ label }) => inLanguage(label, language).text);
  const deciding = rules.length === 0 ? [] : [fillWording(own.decidedBy, language, { rules: rules.join('; ') })];
  return [...texts, ...deciding].map(text => ({ kind: 'paragraph', text }));
}

/** Why the result is not settled: answers that could still change it, and what no answer can settle. */
export function writeOwnDoubts(own: OwnRemarks, drafting: Drafting): readonly string[] {
  const { scheme, language } = drafting;
  const open = new Set([...scheme.openQuestions, ...scheme.estimate.calculation.missing]);
  const questions = [...open].map(fact => inLanguage(factLabel(fact, drafting), language).text);
  const { doubts } = joinGrounds([
    groundsOfAmount(scheme.estimate.calculation),
    ...scheme.rules.map(({ finding }) => groundsOfFinding(finding)),
  ]);
  return [
    ...(questions.length === 0 ? [] : [fillWording(own.missing, language, { questions: questions.join('; ') })]),
    ...doubts.map(({ code, cites }) =>
      fillWording(own.doubts[code], language, { places: writeOwnCitations(cites, own, drafting) }),
    ),
  ];
}

function writeReadings(readings: Readonly<Record<string, string>>, { pack, language }: Drafting): string {
  const local = (text: LocalText) => inLanguage(text, language).text;
  return Object.entries(readings)
    .map(([question, id]) => {
      const unsettled = pack.law.unsettled[question];
      const reading = unsettled?.readings.find(one => one.id === id);
      return unsettled === undefined || reading === undefined
        ? id
        : `${local(reading.label)} (${local(unsettled.question)})`;
    })
    .join('; ');
}

/** Every other result, with the smallest set of readings of the law that leads to it. */
export function layOwnReadings(own: OwnRemarks, words: SumWords, drafting: Drafting): readonly PaperPart[] {
  const { scheme, language } = drafting;
  const { otherReadings: found } = scheme.estimate;
  const { title, columns, none } = own.otherReadings;
  const local = (text: LocalText) => inLanguage(text, language).text;
  const heading = { kind: 'heading', text: local(title) } as const;
  if (found.length === 0) return [heading, { kind: 'paragraph', text: local(none) }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { text: local(columns.readings), fits: 'rest' },
        { text: local(columns.outcome), fits: 'rest' },
        { text: local(columns.sum), fits: 'number' },
      ],
      rows: found.map(({ readings, outcome, sum }) => [
        writeReadings(readings, drafting),
        local(own.outcomes[outcome]),
        writeSum(sum, words, drafting),
      ]),
      total: null,
    },
  ];
}
