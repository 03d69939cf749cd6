import { array, assert, asyncProperty, constantFrom, oneof, record, type Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeExport } from '../../electron/services/exports/composeExport.ts';
import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { applyChanges, type ClaimChange } from '../../shared/domain/claimChange.ts';
import { exportRequest, readCaseFile } from '../services/exports/readCase.ts';
import { answerText, toChange } from '../support/claimChanges.ts';
import { countOf, hardSeed, hardTimeout, tellFigure } from '../support/hardCounts.ts';

const walks = countOf({ small: 1, full: 300 });
const today = isoDateSchema.parse('2026-03-12');

/** Answers of the form, some of which go on on another sheet; each replaces what stood there. All invented. */
const texts: Readonly<Record<string, readonly string[]>> = {
  'representative.phone': ['+7 700 000 00 02', '+7 700 000 00 03'],
  'representative.email': ['a@example.invalid', 'b@example.invalid'],
  'victim.fullName': ['Әлия Өтегенқызы', 'Ёлкина Ұлпан'],
  'representative.address': ['г. Алматы, ул. Абая, 1', `г. Алматы, ${'ул. Ыбырая Алтынсарина, '.repeat(3)}д. 7`],
  'bank.name': ['АО «Вымышленный банк»', 'АО «Қиялдағы банк»'],
  'fund.lateReason': ['Болезнь', 'Мұрагерлер туралы мәлімет. '.repeat(60)],
};
const fact = constantFrom(...Object.keys(texts));
const step: Arbitrary<ClaimChange> = oneof(
  { weight: 4, arbitrary: fact.chain(id => constantFrom(...(texts[id] ?? [])).map(text => answerText(id, text))) },
  { weight: 1, arbitrary: record({ fact }).map(({ fact: id }) => toChange({ kind: 'clearAnswer', fact: id })) },
);

describe('a walk of edits', () => {
  it(
    `ends in the packet of a case that was given its last answers at once, ${walks} times`,
    { timeout: hardTimeout },
    async () => {
      const file = readCaseFile('kz-mother-for-child');
      const begun = await exportRequest(file);
      let printed = 0;
      const endsAlike = async (steps: readonly ClaimChange[]) => {
        const claim = applyChanges(begun.claim, steps);
        const walked = await composeExport({ ...begun, claim, assessment: assessClaim(begun.pack, claim, today) });
        const last = Object.entries(claim.answers).flatMap(([id, value]) =>
          id in texts && value.type === 'text' ? [[id, value.text]] : [],
        );
        const others = Object.entries(file.answers).filter(([id]) => !(id in texts));
        const fresh = await composeExport(
          await exportRequest({ ...file, answers: Object.fromEntries([...others, ...last]) }),
        );
        expect(walked.plan.blockers).toEqual(fresh.plan.blockers);
        expect(walked.files.map(({ name, sha256 }) => [name, sha256])).toEqual(
          fresh.files.map(({ name, sha256 }) => [name, sha256]),
        );
        expect(walked.proof.filter(({ agrees }) => !agrees)).toEqual([]);
        if (walked.files.length > 0) printed += 1;
      };
      const walk = asyncProperty(array(step, { minLength: 5, maxLength: 30 }), endsAlike);
      await assert(walk, { numRuns: walks, seed: hardSeed, endOnFailure: true });
      expect(printed).toBeGreaterThan(0);
      tellFigure(`${walks} walks of edits, ${printed} of them printed`);
    },
  );
});
