import type { FactId } from '../domain/fact.ts';
import { addPeriod, type IsoDate } from '../domain/isoDate.ts';
import { confidenceSchema, type Citation } from '../packs/citation.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { Scheme } from '../packs/scheme.ts';
import { distinct } from '../rules/combineFindings.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import type { Doubt } from '../rules/finding.ts';
import type { Grounds } from '../rules/gatherGrounds.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import type { Notice, RuleFinding } from './assessment.ts';

type Remark = Pick<Notice, 'noticeId' | 'code'> & Partial<Notice>;

function notice(remark: Remark): Notice {
  return { severity: 'warn', text: null, confidence: null, facts: [], cites: [], ...remark };
}

/** After this long without a look at the sources the law may have changed. */
const readingHolds = { count: 12, unit: 'months' } as const;

/** What holds for everything a pack says. */
export function writePackNotices({ status, readUpTo }: JurisdictionPack['manifest'], today: IsoDate): Notice[] {
  return [
    ...(status === 'draft' ? [notice({ noticeId: 'draftPack', code: 'draftPack' })] : []),
    ...(addPeriod(readUpTo, readingHolds) < today
      ? [notice({ noticeId: 'packNotReadLately', code: 'packNotReadLately' })]
      : []),
  ];
}

function ofScheme({ notices }: Scheme, context: RuleContext): Notice[] {
  return notices.flatMap(({ id, severity, when, text, cites }) => {
    const finding = when === undefined ? null : evaluateCondition(when, context);
    if (finding !== null && finding.outcome !== 'met') return [];
    return notice({ noticeId: id, code: 'pack', severity, text, facts: [...(finding?.facts ?? [])], cites });
  });
}

function ofContested(rules: readonly RuleFinding[]): Notice[] {
  return rules
    .filter(({ force, outcome }) => force === 'contested' && outcome !== 'met')
    .map(({ ruleId, label, finding, cites }) =>
      notice({ noticeId: ruleId, code: 'contestedRule', text: label, facts: [...finding.facts], cites }),
    );
}

/** One remark for each degree of confidence below the act's own words, with everything that rests on it. */
function ofConfidence(cites: readonly Citation[]): Notice[] {
  return confidenceSchema.options.flatMap(confidence => {
    const weak = cites.filter(cite => cite.confidence === confidence);
    if (confidence === 'verbatim' || weak.length === 0) return [];
    const noticeId = `belowVerbatim${confidence.charAt(0).toUpperCase()}${confidence.slice(1)}`;
    return notice({ noticeId, code: 'belowVerbatim', severity: 'info', confidence, cites: weak });
  });
}

function ofDoubts(doubts: readonly Doubt[]): Notice[] {
  return distinct(doubts.map(({ code }) => code)).map(code =>
    notice({
      noticeId: code,
      code,
      text: doubts.find(doubt => doubt.code === code && doubt.text !== undefined)?.text ?? null,
      cites: doubts.filter(doubt => doubt.code === code).flatMap(({ cites }) => [...cites]),
    }),
  );
}

/** Days answered beyond today, save those that the pack lets be plans. */
function ofDaysAfterToday({ assumes }: Grounds, { pack }: RuleContext): Notice[] {
  const late: FactId[] = assumes
    .filter(({ fact, because }) => because === 'dayAfterToday' && pack.facts[fact]?.mayLieAhead !== true)
    .map(({ fact }) => fact);
  return late.length === 0 ? [] : [notice({ noticeId: 'dayAfterToday', code: 'dayAfterToday', facts: late })];
}

/** The remarks on one scheme: the pack's own where they hold, and what the result rests on that is less than sure. */
export function writeSchemeNotices(
  scheme: Scheme,
  rules: readonly RuleFinding[],
  grounds: Grounds,
  context: RuleContext,
): Notice[] {
  return [
    ...ofScheme(scheme, context),
    ...ofContested(rules),
    ...ofDoubts(grounds.doubts),
    ...ofDaysAfterToday(grounds, context),
    ...ofConfidence(grounds.cites),
  ];
}
