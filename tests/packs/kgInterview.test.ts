import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../electron/services/packs/loadPack.ts';
import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { planSteps } from '../../shared/interview/planSteps.ts';
import { claimWith } from '../unit/inventedPack.ts';

const loaded = loadPack(join(import.meta.dirname, '../../assets/packs/kg'));
const today = isoDateSchema.parse('2026-03-12');

/** The questions of a petition in the criminal case, which many other routes share. */
const ofThePetition = [
  'who',
  'recognition',
  'stage',
  'offences',
  'demand',
  'harm',
  'person',
  'personContacts',
  'representative',
  'representativeContacts',
  'protection',
  'defendant',
  'petitionFiled',
  'civilFiled',
];

function claimFor(pursued: string[]) {
  if (!loaded.ok) throw new Error('the pack does not load');
  const { pack } = loaded;
  const answers = {
    'case.claimFor': 'child',
    'case.actsThrough': 'parent',
    'recognition.recognised': true,
    'case.stage': 'investigation',
    'harm.health': false,
    'arrest.needed': false,
    'accused.kind': 'adult',
  };
  return { pack, claim: { ...claimWith(answers, {}, pack), pursued } };
}

/** The steps before a filing that the claim's routes bring. */
function stepsFor(pursued: string[]): string[] {
  const { pack, claim } = claimFor(pursued);
  const later = new Set(pack.interview.sections.filter(({ stage }) => stage === 'afterFiling').map(({ id }) => id));
  const before = new Set(pack.interview.steps.filter(({ section }) => !later.has(section)).map(({ id }) => id));
  return planSteps(pack, claim)
    .steps.filter(({ stepId, status }) => status !== 'notNeeded' && before.has(stepId))
    .map(({ stepId }) => stepId);
}

describe('the interview of Kyrgyzstan', () => {
  it.each([[[]], [['petition']], [['liable']]])(
    'asks nothing more than a petition needs where %j is pursued',
    pursued => {
      expect(stepsFor(pursued).filter(step => step !== 'securing')).toEqual(ofThePetition);
    },
  );

  it.each([
    ['civilDeath', ['afterDeath', 'court']],
    ['costs', ['costsOfComing']],
    ['stateHarm', ['publicBody', 'court']],
    ['trafficking', ['traffickingHelp']],
    ['protectionPlan', ['childProtection']],
    ['legalAid', ['disability', 'legalAidNeed']],
    ['enforcement', ['civilInForce', 'enforcementState']],
    ['fund', ['specialisedFund']],
    ['parole', ['disability', 'paroleState', 'paroleAddressees']],
  ])('asks for %s its own questions besides', (scheme, more) => {
    const besides = stepsFor([scheme]).filter(step => !stepsFor([]).includes(step));
    expect(besides).toEqual(more);
  });

  it('asks each question once, whatever is pursued', () => {
    const { pack, claim } = claimFor(loaded.ok ? loaded.pack.schemes.map(({ id }) => id) : []);
    const asks = planSteps(pack, claim).steps.flatMap(step => step.asks);
    expect(asks.filter((fact, index) => asks.indexOf(fact) !== index)).toEqual([]);
  });

  it.each([
    ['a child, for the days of the experts', 'child', true, true],
    ['an adult who is not recognised yet, for the days of the decision', 'adult', false, true],
    ['an adult who is recognised', 'adult', true, false],
  ])('asks for the day of the statement of %s', (_, claimedFor, recognised, asked) => {
    const { pack } = claimFor([]);
    const claim = claimWith({ 'case.claimFor': claimedFor, 'recognition.recognised': recognised }, {}, pack);
    expect(planSteps(pack, claim).inScope.includes('report.registeredOn')).toBe(asked);
  });

  it('says of a route that was not chosen that choosing it brings its questions', () => {
    const { pack, claim } = claimFor(['costs']);
    const saying = assessClaim(pack, claim, today).schemes.filter(({ notices }) =>
      notices.some(({ noticeId }) => noticeId === 'chooseToBeAsked'),
    );
    expect(saying.map(({ schemeId }) => schemeId)).toEqual(
      expect.arrayContaining(['civilDeath', 'fund', 'legalAid', 'parole', 'protectionPlan', 'trafficking']),
    );
    expect(saying.map(({ schemeId }) => schemeId)).not.toContain('costs');
    expect(saying.map(({ schemeId }) => schemeId)).not.toContain('petition');
  });
});
