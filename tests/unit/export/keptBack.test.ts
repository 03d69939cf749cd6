import { describe, expect, it } from 'vitest';
import { assessClaim } from '../../../shared/assessment/assessClaim.ts';
import { layDrafted } from '../../../shared/export/layDrafted.ts';
import { textsOf } from '../../../shared/export/paperModel.ts';
import { toldClaim } from '../../../shared/export/toldClaim.ts';
import type { CaseAnswers } from '../../../shared/packs/caseAnswers.ts';
import { packSchema } from '../../../shared/packs/pack.ts';
import { claimWith, day } from '../inventedPack.ts';
import { packWithPapers, paperWith, text } from './draftedPack.ts';

const today = day('2026-03-12');
const value = (slot: string) => ({ label: text(slot), value: text(`{${slot}}`) });
const narrative = { kind: 'lawyer', id: 'harm', from: 'lawyer', title: text('Harm'), prompt: text('From the record') };
const base = packWithPapers(
  paperWith([
    {
      kind: 'rows',
      from: 'draft',
      rows: [value('victim.fullName'), value('victim.address'), value('representative.address')],
    },
    narrative,
  ]),
);
const whereFiled = { appliesWhen: { op: 'isTrue', fact: 'filing.filed' } } as const;
/** Whether data are protected, and where somebody lives, is asked only of what is filed. */
const pack = packSchema.parse({
  ...base,
  facts: {
    ...base.facts,
    'data.protected': { ...base.facts['data.protected'], ...whereFiled },
    'victim.address': { ...base.facts['victim.address'], ...whereFiled },
  },
});

const answers = {
  'filing.filed': true,
  'victim.fullName': 'Канарейкина Айжаңыл',
  'victim.address': 'Канареечный переулок, 13',
  'representative.address': 'Контора, 3',
};

/** What the court reads, and what stops it, where some answers are left out. */
function layWithout(leaveOut: readonly string[], given: CaseAnswers, typed = 'Она напугана.') {
  const claim = claimWith(given, { pursued: ['fund'], blocks: { harm: { text: typed, page: '' } } }, pack);
  const told = toldClaim(pack, claim, assessClaim(pack, claim, today), new Set(leaveOut));
  const [paper] = pack.papers;
  if (paper?.kind !== 'drafted') throw new Error('the pack has no such drafted paper');
  const laid = layDrafted(pack, paper, 'fund', told.claim, told.assessment, 'ru', { leftOut: told.leftOut });
  return { lines: laid.model.parts.flatMap(textsOf), codes: laid.blockers.map(({ code }) => code) };
}

describe('where it may not be told whether data are protected', () => {
  const pseudonym = { 'victim.pseudonym': 'Потерпевшая А.' };

  it.for([
    ['the answer is left out', 'data.protected', {}],
    ['it hangs on an answer that is left out', 'filing.filed', {}],
    ['a pseudonym is given', 'data.protected', pseudonym],
    ['a pseudonym is left out as well', 'victim.pseudonym', pseudonym],
  ] as const)('papers are the same whatever the answer, and name nobody: %s', ([, fact, more]) => {
    const [yes, no] = [true, false].map(is =>
      layWithout([fact, 'data.protected'], { ...answers, ...more, 'data.protected': is }),
    );
    expect(yes).toEqual(no);
    expect(yes?.codes).toEqual([]);
    expect(yes?.lines.join('\n')).not.toContain('Канарейкина');
    expect(yes?.lines).toContain(
      fact === 'data.protected' && 'victim.pseudonym' in more ? 'Потерпевшая А.' : '«left out»',
    );
  });

  it('counts as protected where the question alone hangs on what is left out', () => {
    const { lines, codes } = layWithout(['filing.filed'], { ...answers, 'data.protected': true });
    expect([codes, lines.join('\n').includes('Канарейкина')]).toEqual([[], false]);
  });
});

describe('an answer that hangs on one that is left out', () => {
  const open = { ...answers, 'data.protected': false };
  const typed = 'Живёт в доме: Канареечный переулок, 13.';

  it('stops the export where the lawyer typed it', () => {
    expect(layWithout(['filing.filed'], open, typed).codes).toContain('leftOutInText');
    expect(layWithout([], open, typed).codes).toEqual([]);
  });

  it('is not looked for where a kept answer says the same', () => {
    const same = { ...open, 'representative.address': `У сестры: ${answers['victim.address'].toUpperCase()}, кв. 1` };
    expect(layWithout(['filing.filed'], same, typed).codes).not.toContain('leftOutInText');
  });
});
