import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { buildRuleContext } from '../../shared/interview/buildRuleContext.ts';
import type { CaseAnswers } from '../../shared/packs/caseAnswers.ts';
import { evaluateCondition } from '../../shared/rules/evaluateCondition.ts';
import { claimWith } from '../unit/inventedPack.ts';

const pack = createPackLibrary(join(import.meta.dirname, '../../assets')).get('kg');

/** What the suit for moral harm says of the state duty in this case: the articles that its paragraphs rest on. */
function dutyArticles(answers: CaseAnswers): readonly string[] {
  const rules = buildRuleContext(
    pack,
    claimWith(answers, { pursued: ['civilMoral'] }, pack),
    isoDateSchema.parse('2026-05-10'),
  );
  const paper = pack.papers.find(({ id }) => id === 'moralHarmClaim');
  const blocks = paper?.kind === 'drafted' ? paper.blocks : [];
  const start = blocks.findIndex(block => block.kind === 'heading' && block.text.ru === 'Государственная пошлина');
  const rest = blocks.slice(start + 1);
  return rest
    .slice(
      0,
      rest.findIndex(({ kind }) => kind !== 'paragraph'),
    )
    .filter(({ appliesWhen }) => !appliesWhen || evaluateCondition(appliesWhen, rules).outcome === 'met')
    .flatMap(({ cites }) => cites?.[0]?.article ?? []);
}

/** Code on Non-Tax Revenues of Kyrgyzstan 141(1)(11), 141(1¹), Civil Procedure Code 135(2): kg-2.md §6.6, kg.md §1.2 D24. */
it.each([
  ['a parent who can pay encloses the receipt', 'parent', false, '135(2)'],
  ['a parent who cannot pay asks to be freed', 'parent', true, '141(1¹)'],
  ['the child-protection body pays no duty, and no receipt is spoken of', 'childProtection', false, '141(1)(11)'],
  ['the child-protection body need not prove want of means', 'childProtection', true, '141(1)(11)'],
] as const)('%s', (_, actsThrough, cannotPay, article) => {
  const answers = { 'case.claimFor': 'child', 'case.actsThrough': actsThrough, 'duty.cannotPay': cannotPay };
  expect(dutyArticles(answers)).toEqual([article]);
});
