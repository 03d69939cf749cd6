import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import { claimOfAnswers } from '../../shared/assessment/claimOfAnswers.ts';
import { computeAward, type Award } from '../../shared/assessment/estimateAward.ts';
import type { FactSheet } from '../../shared/domain/fact.ts';
import { contextWith } from '../../shared/interview/contextWith.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { alternate, median } from './alternate.ts';
import { answersOf, drawCases, today } from './fundCase.ts';
import { jsonRulesFund, ruleFactsOf } from './jsonRulesFund.ts';
import { publicodesFund, situationOf } from './publicodesFund.ts';
import { alone, compared, type Row } from './row.ts';
import { seededRandom } from './seededRandom.ts';

const caseCount = 1000;
const rounds = 7;

/** Our own assessment of the Fund alone: conditions, list, index, sum, and the reasons of each. */
function assessFund(pack: JurisdictionPack): (answers: FactSheet) => Award {
  const fund = pack.schemes.find(({ id }) => id === 'fund');
  if (fund === undefined) throw new Error('the pack has no fund');
  const claim = claimOfAnswers(pack, {}, today);
  return answers => computeAward(fund, contextWith(pack, claim, answers, today));
}

const words = { met: true, notMet: false, unknown: undefined } as const;

/** The sum in whole units; undefined where the outcome leaves it open. */
function wholeSum({ outcome, sum }: Award): number | undefined {
  if (outcome === 'unknown') return undefined;
  return sum.kind === 'exact' ? sum.minor / 100 : sum.kind === 'none' ? 0 : undefined;
}

/** The Fund beside two rule engines that hold the same law. Throws where they do not agree on every case. */
export async function measureFund(pack: JurisdictionPack): Promise<readonly Row[]> {
  const cases = drawCases(pack, caseCount, seededRandom(7));
  const ours = assessFund(pack);
  const publicodes = publicodesFund(pack);
  const jsonRules = jsonRulesFund(pack);
  const inputs = cases.map(each => ({
    answers: answersOf(each),
    situation: situationOf(each),
    facts: ruleFactsOf(each),
  }));

  for (const [index, { answers, situation, facts }] of inputs.entries()) {
    const award = ours(answers);
    const { isOpen, sum } = publicodes(situation);
    const agrees = isOpen === words[award.outcome] && (sum ?? undefined) === wholeSum(award);
    if (!agrees) throw new Error(`publicodes does not agree on case ${index}`);
    if ((await jsonRules(facts)) !== (award.outcome === 'met'))
      throw new Error(`json-rules-engine does not agree on case ${index}`);
  }

  const pieces = inputs.length;
  const assessAll = () => inputs.forEach(({ answers }) => void ours(answers));
  const withPublicodes = await alternate(
    { ours: assessAll, peer: () => inputs.forEach(({ situation }) => void publicodes(situation)), pieces },
    rounds,
  );
  const withJsonRules = await alternate(
    {
      ours: assessAll,
      async peer() {
        for (const { facts } of inputs) await jsonRules(facts);
      },
      pieces,
    },
    rounds,
  );
  return [
    compared('the Fund beside publicodes', withPublicodes.ours, withPublicodes.peer, 'ms', 0.5),
    compared('the Fund beside json-rules-engine (conditions only)', withJsonRules.ours, withJsonRules.peer, 'ms', 0.2),
  ];
}

/** One whole claim: the interview, every scheme with its other readings, documents and deadlines. */
export function measureClaim(pack: JurisdictionPack): Row {
  const claims = drawCases(pack, 300, seededRandom(11)).map(each => claimOfAnswers(pack, answersOf(each), today));
  const times = claims.map(claim => {
    const began = performance.now();
    assessClaim(pack, claim, today);
    return performance.now() - began;
  });
  return alone(`the whole claim, ${pack.schemes.length} schemes`, median(times.slice(50)), 'ms');
}
