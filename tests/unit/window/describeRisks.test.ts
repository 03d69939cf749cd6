import { describe, expect, it } from 'vitest';
import { countRisks, describeRisks } from '../../../renderer/screens/describeRisks.ts';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import { riskSchema } from '../../../shared/packs/risk.ts';
import { ruleSchema } from '../../../shared/packs/scheme.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { claimWith, day, inventedPack } from '../inventedPack.ts';

const text = (words: string) => ({ en: words, ru: words });
const cites = [{ act: 'Invented Act', article: '9', confidence: 'verbatim' }];
const died = { op: 'isTrue', fact: 'victim.died' };

const risk = (id: string, severity: string) =>
  riskSchema.parse({ id, kind: 'recovery', severity, label: text(id), when: died, remedy: text('Mend it'), cites });

/** A refusal rule, met where nobody died. */
const rule = (id: string, force: string) =>
  ruleSchema.parse({ id, kind: 'refusal', label: text(id), condition: { op: 'not', of: died }, force, cites });

/** The invented fund with a risk of each severity, named in no order, and refusal rules of each force. */
function assessed(answers: CaseAnswers): SchemeAssessment {
  const pack = inventedPack();
  const schemes = pack.schemes.map(scheme => ({
    ...scheme,
    rules: [rule('binding', 'binding'), rule('advice', 'guideline'), rule('reported', 'contested')],
    risks: [risk('little', 'watch'), risk('grave', 'stops'), risk('middling', 'serious')],
  }));
  const [scheme] = assessClaim({ ...pack, schemes }, claimWith(answers, {}, pack), day('2026-03-12')).schemes;
  if (scheme === undefined) throw new Error('the invented pack has a scheme');
  return scheme;
}

const idsOf = (risks: readonly { readonly id: string }[]) => risks.map(({ id }) => id);
const all = ['rule binding', 'grave', 'middling', 'rule advice', 'little'];

describe('describeRisks', () => {
  it('finds a risk there where its condition is met, and a refusal rule where its own is not; the gravest first', () => {
    const { there, unknown, notThere } = describeRisks(assessed({ 'victim.died': true }));
    expect([idsOf(there), idsOf(unknown), idsOf(notThere)]).toEqual([all, [], []]);
  });

  it('finds neither where it is otherwise', () => {
    const { there, unknown, notThere } = describeRisks(assessed({ 'victim.died': false }));
    expect([idsOf(there), idsOf(unknown), idsOf(notThere)]).toEqual([[], [], all]);
  });

  it('calls what nobody answered not known, and asks for the answer', () => {
    const { unknown } = describeRisks(assessed({}));
    expect(idsOf(unknown)).toEqual(all);
    expect(unknown.map(({ questions }) => questions)).toEqual(all.map(() => ['victim.died']));
  });

  it('leads from a risk that is there to the answer it was read from', () => {
    const { there } = describeRisks(assessed({ 'victim.died': true }));
    expect(there.map(({ questions }) => questions)).toEqual(all.map(() => ['victim.died']));
  });
});

describe('countRisks', () => {
  const nothing = { there: 0, unknown: 0, all: 0, stops: false };

  it('counts over all routes, and says whether one of them stops there', () => {
    const schemes = [assessed({ 'victim.died': true }), assessed({})];
    expect(countRisks(schemes)).toEqual({ there: 5, unknown: 5, all: 10, stops: true });
  });

  it('does not call stopped what is only not known', () => {
    expect(countRisks([assessed({})])).toEqual({ ...nothing, unknown: 5, all: 5 });
  });

  it('counts nothing where there is no route', () => {
    expect(countRisks([])).toEqual(nothing);
  });
});
