import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import type { Claim } from '../../../shared/domain/claim.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { layDrafted, type LaidPaper } from '../../../shared/export/layDrafted.ts';
import { textsOf } from '../../../shared/export/paperModel.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { confidenceSchema } from '../../../shared/packs/citation.ts';
import { draftedPaperSchema, type DraftedPaper } from '../../../shared/packs/draftedPaper.ts';
import { packSchema, type JurisdictionPack } from '../../../shared/packs/pack.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

export const text = (words: string) => ({ en: words, ru: words });
export const cites = (article: string) => [{ act: 'Invented Act', article, confidence: 'verbatim' }];

/** What only the lawyer's own sheet says of a sum. */
export const ownRemarks = {
  draftPack: text('The law was not yet confirmed by a lawyer'),
  outcomes: { met: text('open'), notMet: text('closed'), unknown: text('not yet known') },
  whileClosed: text('if it were open'),
  decidedBy: text('decided by: {rules}'),
  confidence: Object.fromEntries(confidenceSchema.options.map(mark => [mark, text(mark)])),
  missing: text('still asked: {questions}'),
  doubts: {
    noValueInForce: text('no value: {places}'),
    listTextUnknown: text('no text of the list: {places}'),
    calendarUnknown: text('no calendar: {places}'),
  },
  otherReadings: {
    title: text('Otherwise'),
    columns: { readings: text('Reading'), outcome: text('Outcome'), sum: text('Then') },
    none: text('nothing else'),
  },
};

/** Facts of people and a place where they live, on top of the invented pack's. */
const facts = {
  'victim.fullName': { kind: 'name', label: text('Victim') },
  'victim.address': { kind: 'address', label: text('Victim lives at') },
  'victim.phone': { kind: 'phone', label: text('Victim telephone') },
  'victim.pseudonym': { kind: 'name', label: text('Pseudonym') },
  'representative.fullName': { kind: 'name', label: text('Representative') },
  'representative.address': { kind: 'address', label: text('Representative lives at') },
  'representative.phone': { kind: 'phone', label: text('Representative telephone') },
  'court.name': { kind: 'text', label: text('Court') },
  'harm.asked': { kind: 'money', label: text('Moral harm') },
  'defendants.count': { kind: 'count', label: text('How many accused') },
  'data.protected': { kind: 'boolean', label: text('Data are protected') },
};

/** The invented pack with one drafted paper, listed first by its scheme, and with data that are protected. */
export function packWithPapers(...papers: readonly object[]): JurisdictionPack {
  const pack = inventedPack();
  const drafted = papers.map(paper => draftedPaperSchema.parse(paper));
  const step = {
    id: 'people',
    section: 'all',
    title: text('People'),
    why: text('Papers name them.'),
    cites: cites('8'),
    asks: Object.keys(facts).slice(0, 6),
  };
  return packSchema.parse({
    ...pack,
    manifest: {
      ...pack.manifest,
      protection: {
        asks: 'data.protected',
        protectedFacts: ['victim.address', 'victim.phone'],
        addressForService: 'representative.address',
        pseudonym: { fact: 'victim.pseudonym', replaces: ['victim.fullName'] },
        cites: cites('77'),
      },
    },
    law: {
      ...pack.law,
      heads: {
        medical: { label: text('Treatment'), documents: ['receipt'], cites: cites('9') },
        property: { label: text('Property'), documents: [], cites: cites('9') },
        moral: { label: text('Suffering'), kind: 'moral', documents: [], cites: cites('9') },
      },
    },
    facts: { ...pack.facts, ...facts },
    interview: {
      ...pack.interview,
      steps: [...pack.interview.steps, step, { ...step, id: 'court', asks: Object.keys(facts).slice(6) }],
    },
    documents: { ...pack.documents, receipt: { label: text('Receipt'), shows: ['victim.address'], cites: cites('9') } },
    schemes: pack.schemes.map(scheme => ({
      ...scheme,
      // The lawyer's own paper belongs to every scheme and is listed by none.
      papers: [...drafted.filter(({ audience }) => audience !== 'lawyer').map(({ id }) => id), ...scheme.papers],
    })),
    papers: [...drafted, ...pack.papers],
  });
}

/** A paper to the court with these blocks. */
export function paperWith(blocks: readonly object[], more: object = {}): DraftedPaper {
  return draftedPaperSchema.parse({
    id: 'petition',
    kind: 'drafted',
    scheme: 'fund',
    title: text('Petition'),
    audience: 'court',
    languages: ['ru'],
    bundled: true,
    blocks,
    signatories: [],
    origin: { text: text('Ours'), cites: cites('1') },
    ...more,
  });
}

export interface Laid extends LaidPaper {
  /** Everything printed, a line for each text. */
  readonly lines: readonly string[];
}

/** Lays out the first paper of a pack for a claim with these answers. */
export function layFirst(
  pack: JurisdictionPack,
  answers: CaseAnswers,
  more: Partial<Claim> = {},
  language: Language = 'ru',
): Laid {
  return layPaper(pack, 0, answers, more, language);
}

export function layPaper(
  pack: JurisdictionPack,
  at: number,
  answers: CaseAnswers,
  more: Partial<Claim> = {},
  language: Language = 'ru',
): Laid {
  const paper = pack.papers[at];
  if (paper?.kind !== 'drafted') throw new Error('the pack has no such drafted paper');
  const claim = claimWith(answers, { pursued: ['fund'], ...more }, pack);
  const laid = layDrafted(pack, paper, 'fund', claim, assessClaim(pack, claim, day('2026-03-12')), language);
  return { ...laid, lines: laid.model.parts.flatMap(textsOf) };
}
