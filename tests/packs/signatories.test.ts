import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { buildRuleContext } from '../../shared/interview/buildRuleContext.ts';
import type { CaseAnswers } from '../../shared/packs/caseAnswers.ts';
import { evaluateCondition } from '../../shared/rules/evaluateCondition.ts';
import { claimWith } from '../unit/inventedPack.ts';

const library = createPackLibrary(join(import.meta.dirname, '../../assets'));
const today = isoDateSchema.parse('2026-05-10');

/** Who may sign each paper in this case: the first whose condition holds, by role; nobody stops the export. */
function signersOf(jurisdiction: string, answers: CaseAnswers, pursued: readonly string[]) {
  const pack = library.get(jurisdiction);
  const rules = buildRuleContext(pack, claimWith(answers, { pursued: [...pursued] }, pack), today);
  return (id: string) => {
    const paper = pack.papers.find(listed => listed.id === id);
    const signs = paper?.signatories.find(({ when }) => evaluateCondition(when, rules).outcome === 'met');
    return signs?.role.ru ?? 'никто';
  };
}

const kyrgyz = {
  petitions: [
    'compensationPetition',
    'arrestPetition',
    'petitionCalculation',
    'documentsRequest',
    'protectedData',
    'petitionComplaint',
    'verdictAppeal',
    'verdictRestoration',
    'arrestAppeal',
    'liableMotion',
    'costsRequest',
    'writRequest',
    'paroleNotice',
    'reopeningMotion',
  ],
  claims: [
    'moralHarmClaim',
    'healthDamageClaim',
    'moralHarmCalculation',
    'healthDamageCalculation',
    'claimDocumentList',
    'civilAppeal',
    'civilRestoration',
    'civilReturnComplaint',
    'breadwinnerClaim',
    'stateHarmClaim',
    'reopeningApplication',
  ],
};
const girl = { 'case.claimFor': 'child', 'victim.birthDate': '2012-03-15' } as const;

/** Family Code of Kyrgyzstan 69, Criminal Procedure Code 40 and 42, Civil Procedure Code 134(4); kg.md §6 #11. */
const kyrgyzCases: readonly {
  readonly who: string;
  readonly answers: CaseAnswers;
  readonly petition: string;
  readonly claim: string;
}[] = [
  {
    who: 'her mother, without a conflict',
    answers: {
      ...girl,
      'case.actsThrough': 'parent',
      'case.suspectIsParent': false,
      'representative.conflict': 'none',
    },
    petition: 'законный представитель потерпевшего',
    claim: 'законный представитель истца',
  },
  {
    who: 'her mother, who stands by the father who is the suspect',
    answers: {
      ...girl,
      'case.actsThrough': 'parent',
      'case.suspectIsParent': true,
      'representative.conflict': 'sides',
    },
    petition: 'никто',
    claim: 'никто',
  },
  {
    who: 'her father, who is the suspect',
    answers: {
      ...girl,
      'case.actsThrough': 'parent',
      'case.suspectIsParent': true,
      'representative.conflict': 'suspect',
    },
    petition: 'никто',
    claim: 'никто',
  },
  {
    who: 'a guardian against whom the body found a conflict',
    answers: {
      ...girl,
      'case.actsThrough': 'guardian',
      'case.suspectIsParent': false,
      'representative.conflict': 'established',
    },
    petition: 'никто',
    claim: 'никто',
  },
  {
    who: 'an officer of the child-protection body',
    answers: { ...girl, 'case.actsThrough': 'childProtection', 'case.suspectIsParent': true },
    petition: 'сотрудник территориального подразделения уполномоченного государственного органа по защите детей',
    claim: 'сотрудник территориального подразделения уполномоченного государственного органа по защите детей',
  },
  {
    who: 'a girl of fourteen herself, whose parent is not the suspect',
    answers: { ...girl, 'case.actsThrough': 'self', 'case.suspectIsParent': false, 'civil.filed': false },
    petition: 'никто',
    claim: 'никто',
  },
  {
    who: 'a girl of fourteen herself, against a parent: to the court alone',
    answers: { ...girl, 'case.actsThrough': 'self', 'case.suspectIsParent': true, 'civil.filed': false },
    petition: 'никто',
    claim: 'истец',
  },
  {
    who: 'an adult',
    answers: { 'case.claimFor': 'adult', 'case.actsThrough': 'self' },
    petition: 'потерпевший',
    claim: 'истец',
  },
  {
    who: 'an adult who cannot protect their rights alone',
    answers: { 'case.claimFor': 'incapable', 'case.actsThrough': 'self' },
    petition: 'никто',
    claim: 'никто',
  },
  {
    who: 'a close relative of a living adult: in the criminal case alone',
    answers: { 'case.claimFor': 'incapable', 'case.actsThrough': 'closeRelative' },
    petition: 'близкий родственник (супруг), признанный потерпевшим',
    claim: 'никто',
  },
  {
    who: 'a close relative of a person who died',
    answers: { 'case.claimFor': 'deceased', 'case.actsThrough': 'closeRelative' },
    petition: 'близкий родственник (супруг), признанный потерпевшим',
    claim: 'истец',
  },
  {
    who: 'an advokat',
    answers: { ...girl, 'case.actsThrough': 'representative', 'case.suspectIsParent': false },
    petition: 'представитель потерпевшего',
    claim: 'представитель истца',
  },
];

/** Criminal Procedure Code of Kazakhstan 71(7), 71(11), 76(1)–(2), 167(1): for whom, who acts, born on, who signs. */
const kazakhCases = [
  ['a girl herself', 'child', 'self', '2011-04-17', 'никто'],
  ['her legal representative', 'child', 'legalRepresentative', '2011-04-17', 'законный представитель потерпевшего'],
  ['an adult', 'adult', 'self', '1990-04-17', 'потерпевший'],
  ['somebody in the name of a person who died', 'deceased', 'self', '1990-04-17', 'никто'],
  ['a successor', 'deceased', 'successor', '1990-04-17', 'правопреемник потерпевшего'],
  ['a successor of somebody who lives', 'adult', 'successor', '1990-04-17', 'никто'],
] as const;
const kazakh = [
  'civilClaim',
  'claimCalculation',
  'claimDocumentList',
  'budgetApplication',
  'budgetCalculation',
  'suit',
  'suitCalculation',
  'suitDocumentList',
  'costsApplication',
  'advocateMotion',
  'recognitionMotion',
  'fundComplaint',
  'termRestoration',
  'protectedData',
];
const kazakhRoutes = ['budget', 'civilClaim', 'fund', 'separateSuit', 'legalAid', 'participationCosts'];

const everyCase = [
  ...kyrgyzCases.map(({ who, answers, petition, claim }) => ({
    where: `in Kyrgyzstan, ${who}`,
    signer: signersOf('kg', answers, ['petition', 'arrest', 'civilMoral', 'civilHealth']),
    papers: [
      ...kyrgyz.petitions.map(paper => ({ paper, signs: petition })),
      ...kyrgyz.claims.map(paper => ({ paper, signs: claim })),
    ],
  })),
  ...kazakhCases.map(([who, claimFor, actsThrough, born, signs]) => {
    const answers: CaseAnswers = {
      'case.claimFor': claimFor,
      'case.actsThrough': actsThrough,
      'victim.birthDate': born,
      'criminal.sentenced': true,
      'civil.filed': false,
      'budget.applied': false,
      'fund.applied': false,
      'suit.filed': false,
      'costs.filed': false,
      'aid.requested': false,
    };
    return {
      where: `in Kazakhstan, ${who}`,
      signer: signersOf('kz', answers, kazakhRoutes),
      papers: kazakh.map(paper => ({ paper, signs })),
    };
  }),
];

describe.each(everyCase)('$where', ({ signer, papers }) => {
  it.each(papers)('as $signs under $paper', ({ paper, signs }) => {
    expect(signer(paper)).toBe(signs);
  });
});

/** Criminal Procedure Code of Kazakhstan 217: the advocate who represents the victim asks for deposition, and nobody else. */
it.each([
  ['an advocate', 'representative', 'lawyer', 'адвокат – представитель потерпевшего'],
  ['a representative who is no advocate', 'representative', 'grandparent', 'никто'],
  ['the mother', 'legalRepresentative', 'mother', 'никто'],
])('in Kazakhstan %s signs the motion to deposit testimony', (_, actsThrough, relation, signs) => {
  const answers = {
    'case.claimFor': 'child',
    'case.actsThrough': actsThrough,
    'representative.relation': relation,
    'victim.birthDate': '2011-04-17',
  };
  expect(signersOf('kz', answers, ['legalAid'])('depositionMotion')).toBe(signs);
});
