import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import type { Claim } from '../../shared/domain/claim.ts';
import type { FactId, FactValue } from '../../shared/domain/fact.ts';
import { isoDateSchema, type IsoDate } from '../../shared/domain/isoDate.ts';
import type { Language } from '../../shared/domain/language.ts';
import { layDrafted } from '../../shared/export/layDrafted.ts';
import { isReadByOthers } from '../../shared/export/hiding.ts';
import type { DraftedPaper, LabelledRow } from '../../shared/packs/draftedPaper.ts';
import type { JurisdictionPack, Protection } from '../../shared/packs/pack.ts';
import { slotsIn } from '../../shared/packs/paperSlots.ts';
import { markedClaim } from '../support/markedClaim.ts';

const packs = createPackLibrary(join(import.meta.dirname, '../../assets')).list();
const today = isoDateSchema.parse('2026-05-10');

function protectionOf({ manifest }: JurisdictionPack): Protection {
  if (manifest.protection === undefined) throw new Error(`${manifest.jurisdiction} does not protect`);
  return manifest.protection;
}

/** Facts that papers keep back row by row: birthday, personal number, bank. Those that other rows print to everybody are no secret. */
function keptByRows(pack: JurisdictionPack): readonly FactId[] {
  const rows = pack.papers.flatMap((paper): readonly LabelledRow[] =>
    paper.kind === 'drafted' && isReadByOthers(paper.audience)
      ? [...(paper.addressee?.rows ?? []), ...paper.blocks.flatMap(block => (block.kind === 'rows' ? block.rows : []))]
      : [],
  );
  const factsIn = (some: readonly LabelledRow[]) =>
    some
      .flatMap(({ value }) => slotsIn(value.ru).map(({ name }) => name))
      .filter(name => Object.hasOwn(pack.facts, name));
  const open = new Set(factsIn(rows.filter(({ sensitive }) => sensitive !== true)));
  return [...new Set(factsIn(rows.filter(({ sensitive }) => sensitive === true)))].filter(fact => !open.has(fact));
}

interface Mark {
  readonly value: FactValue;
  /** As any paper would print it. */
  readonly printed: string;
}

/** A value of the fact's own type that no other fact has. */
function markOf(fact: FactId, pack: JurisdictionPack): Mark {
  const at = Object.keys(pack.facts).indexOf(fact);
  if (pack.facts[fact]?.kind === 'date') {
    const year = 1900 + at;
    return { value: { type: 'date', date: isoDateSchema.parse(`${year}-06-05`) }, printed: `05.06.${year}` };
  }
  const printed = pack.facts[fact]?.kind === 'iban' ? `KZ${String(at).padStart(18, '9')}` : `Канарейка${at}Х`;
  return { value: { type: 'text', text: printed }, printed };
}

interface Marked {
  readonly claim: Claim;
  readonly kept: ReadonlyMap<FactId, string>;
}

type Answers = Readonly<Record<FactId, FactValue>>;

const no: FactValue = { type: 'boolean', is: false };

/** What takes a claim to the papers that its marked answers alone do not reach, by country: each is a turn of its own. */
const turns: Readonly<Record<string, readonly Answers[]>> = {
  kz: [
    {},
    { 'recognition.recognised': no },
    { 'fund.decision': { type: 'choice', choice: 'refused' } },
    {
      'fund.termRestored': no,
      'fund.applicationDate': { type: 'date', date: isoDateSchema.parse('1999-06-05') },
    },
  ],
};

/** A claim whose every kept fact has a mark of its own, and whose other answers take each paper as far as it goes. */
function markClaim(
  pack: JurisdictionPack,
  actsThrough: string,
  isProtected: boolean | undefined,
  turn: Answers = {},
): Marked {
  const { asks, protectedFacts, addressForService, pseudonym } = protectionOf(pack);
  const replaced = isProtected === true ? (pseudonym?.replaces ?? []) : [];
  const kept = [...new Set([...protectedFacts, ...replaced, ...keptByRows(pack)])].filter(
    fact => fact !== addressForService,
  );
  const marks = kept.map(fact => ({ fact, ...markOf(fact, pack) }));
  const base = markedClaim(pack);
  const { [asks]: _, ...answers } = base.answers;
  const answer: FactValue | undefined = isProtected === undefined ? undefined : { type: 'boolean', is: isProtected };
  return {
    claim: {
      ...base,
      title: 'claim',
      answers: {
        ...answers,
        ...Object.fromEntries(marks.map(({ fact, value }) => [fact, value])),
        'case.actsThrough': { type: 'choice', choice: actsThrough },
        ...(answer === undefined ? {} : { [asks]: answer }),
        ...turn,
      },
    },
    kept: new Map(marks.map(({ fact, printed }) => [fact, printed])),
  };
}

interface Printed {
  readonly paper: DraftedPaper;
  readonly text: string;
}

/** Everything that is printed of every paper of every scheme, its title and foot included. */
function printAll(pack: JurisdictionPack, claim: Claim, day: IsoDate, language: Language): readonly Printed[] {
  const assessment = assessClaim(pack, claim, day);
  return pack.schemes.flatMap(scheme =>
    scheme.papers.flatMap((id): readonly Printed[] => {
      const paper = pack.papers.find(listed => listed.id === id);
      if (paper?.kind !== 'drafted') return [];
      const { model, isMade } = layDrafted(pack, paper, scheme.id, claim, assessment, language);
      // Account numbers are printed in groups: no space may hide a mark.
      return isMade ? [{ paper, text: JSON.stringify(model).replaceAll(/\s/g, '') }] : [];
    }),
  );
}

const optionsOf = (pack: JurisdictionPack) => pack.facts['case.actsThrough']?.options?.map(({ id }) => id) ?? [];

const cases = packs.flatMap(pack =>
  pack.manifest.languages.flatMap(language =>
    optionsOf(pack).map(actsThrough => ({ pack, jurisdiction: pack.manifest.jurisdiction, language, actsThrough })),
  ),
);

/** The kept facts that a paper of the other side tells, by paper. */
function told(pack: JurisdictionPack, { claim, kept }: Marked, language: Language): readonly string[] {
  return printAll(pack, claim, today, language)
    .filter(({ paper }) => isReadByOthers(paper.audience))
    .flatMap(({ paper, text }) =>
      [...kept].filter(([, printed]) => text.includes(printed)).map(([fact]) => `${paper.id}: ${fact}`),
    );
}

describe.each(cases)(
  'what the other side reads: $jurisdiction, $language, $actsThrough',
  ({ pack, language, actsThrough }) => {
    it('tells no protected data', () => {
      expect(told(pack, markClaim(pack, actsThrough, true), language)).toEqual([]);
    });

    it('tells none while nobody has said whether they are protected', () => {
      expect(told(pack, markClaim(pack, actsThrough, undefined), language)).toEqual([]);
    });
  },
);

describe.each(packs.map(pack => ({ pack, jurisdiction: pack.manifest.jurisdiction })))(
  'the same marks: $jurisdiction',
  ({ pack }) => {
    const [actsThrough = ''] = optionsOf(pack);

    it('are on birthday, number, contacts and bank', () => {
      const own = pack.facts['victim.pin'] === undefined ? 'victim.iin' : 'victim.pin';
      const { kept } = markClaim(pack, actsThrough, true);
      expect([...kept.keys()]).toEqual(
        expect.arrayContaining([own, 'victim.birthDate', 'victim.address', 'victim.phone', 'victim.email']),
      );
      expect([...kept.keys()].some(fact => fact.startsWith('bank.'))).toBe(true);
    });

    it('are printed where the data are known not to be protected', () => {
      const marked = markClaim(pack, actsThrough, false);
      expect(new Set(told(pack, marked, 'ru').map(line => line.split(': ')[1]))).toEqual(
        new Set([...marked.kept.keys()].filter(fact => !fact.startsWith('representative.'))),
      );
    });

    it('stand on the sheet for the court alone', () => {
      const marked = markClaim(pack, actsThrough, true);
      const sheets = printAll(pack, marked.claim, today, 'ru').filter(({ paper }) => paper.audience === 'courtOnly');
      const missing = [...marked.kept].filter(
        ([fact, printed]) => fact.startsWith('victim.') && !sheets.some(({ text }) => text.includes(printed)),
      );
      expect(missing).toEqual([]);
    });
  },
);

describe.each(
  packs
    .filter(({ manifest }) => Object.hasOwn(turns, manifest.jurisdiction))
    .map(pack => ({ pack, jurisdiction: pack.manifest.jurisdiction })),
)('at every turn of a claim: $jurisdiction', ({ pack, jurisdiction }) => {
  const claims = optionsOf(pack).flatMap(actsThrough =>
    (turns[jurisdiction] ?? []).flatMap(turn =>
      [true, undefined].map(isProtected => markClaim(pack, actsThrough, isProtected, turn)),
    ),
  );

  it('every paper that the other side may read is made', () => {
    const made = new Set(
      claims.flatMap(({ claim }) => printAll(pack, claim, today, 'ru')).map(({ paper }) => paper.id),
    );
    const read = pack.papers.filter(paper => paper.kind === 'drafted' && isReadByOthers(paper.audience));
    expect(read.map(({ id }) => id).filter(id => !made.has(id))).toEqual([]);
  });

  it('none tells protected data', () => {
    expect(claims.flatMap(marked => told(pack, marked, 'ru'))).toEqual([]);
  });
});
