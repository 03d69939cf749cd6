import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import type { Claim } from '../../shared/domain/claim.ts';
import type { FactId, FactValue } from '../../shared/domain/fact.ts';
import { minorUnitsSchema } from '../../shared/domain/money.ts';
import { parseOffenceReference } from '../../shared/domain/offence.ts';
import { cellContext, computeCells } from '../../shared/export/computeCells.ts';
import { layAnswerSheet } from '../../shared/export/layAnswerSheet.ts';
import { layDrafted } from '../../shared/export/layDrafted.ts';
import { layFront } from '../../shared/export/layFront.ts';
import { placeBundle } from '../../shared/export/placedBundle.ts';
import { planExport } from '../../shared/export/planExport.ts';
import { planVariant } from '../../shared/export/planVariant.ts';
import { toldClaim } from '../../shared/export/toldClaim.ts';
import { buildFactSheet } from '../../shared/interview/buildFactSheet.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';

/** All that an export for another recipient prints, as text: its papers, its forms, the pages in front of its bundles. */
export function layVariant(pack: JurisdictionPack, claim: Claim, today: IsoDate, leaveOut: readonly FactId[]) {
  const assessment = assessClaim(pack, claim, today);
  const enclosures = Object.fromEntries(claim.evidence.map(({ evidenceId }) => [evidenceId, 'goes' as const]));
  const variant = { recipient: '', leaveOut: [...leaveOut], enclosures };
  const told = toldClaim(pack, claim, assessment, new Set(leaveOut));
  const source = { pack, facts: buildFactSheet(pack, claim), told };
  const plan = planVariant(planExport(pack, claim, assessment), variant, source);
  const { leftOut } = told;
  const papers = plan.papers.map(({ paper: id, scheme, title, bundled }) => {
    const paper = pack.papers.find(one => one.id === id);
    if (paper === undefined) throw new Error(`the pack has no paper ${id}`);
    const laid =
      paper.kind === 'drafted'
        ? layDrafted(pack, paper, scheme, told.claim, told.assessment, 'ru', { leftOut }).model
        : paper.kind === 'answerSheet'
          ? layAnswerSheet(paper, cellContext(pack, paper, told.claim, told.assessment, 'ru', leftOut))
          : computeCells(pack, paper, told.claim, told.assessment, 'ru', leftOut);
    return { paper: id, scheme, title, bundled, laid };
  });
  const fronts = [...new Set(papers.map(({ scheme }) => scheme))].map(schemeId => {
    const bound = papers.filter(({ scheme, bundled }) => bundled && scheme === schemeId);
    const scheme = assessment.schemes.find(one => one.schemeId === schemeId);
    if (scheme === undefined) throw new Error(`the assessment has no scheme ${schemeId}`);
    const placed = placeBundle(
      bound.map(({ paper, title }) => ({ paper, title, isCover: false, pageCount: 1 })),
      plan.enclosures.filter(one => one.scheme === schemeId),
      [],
    );
    return layFront({ pack, scheme, placed, part: 1, language: 'ru', isVariant: true });
  });
  return { papers, enclosures: plan.enclosures, fronts };
}

const provisions = (named: readonly { readonly ref: string }[]) => named.map(({ ref }) => parseOffenceReference(ref));

/** Of other articles: a provision that none of the pack's lists names, since more follows from that, and one that a list does. */
function otherOffences({ law }: JurisdictionPack, { offences }: Extract<FactValue, { type: 'offences' }>) {
  const listed = Object.values(law.lists).flatMap(({ versions }) =>
    versions.flatMap(({ entries }) => provisions(entries.filter(entry => entry.in === 'yes'))),
  );
  const listedArticles = new Set(listed.map(({ article }) => article));
  const unlisted = provisions(law.offences).filter(({ article }) => !listedArticles.has(article));
  const answered = new Set(offences.map(({ article }) => article));
  return [unlisted, listed].flatMap(all =>
    all
      .filter(({ article }) => !answered.has(article))
      .slice(0, 1)
      .map((offence): FactValue => ({ type: 'offences', offences: [offence] })),
  );
}

/** Other answers to a question: every one of a closed list, else one. Not of days: how they lie is not kept back. */
export function otherAnswers(pack: JurisdictionPack, fact: FactId, value: FactValue): readonly FactValue[] {
  const options = (pack.facts[fact]?.options ?? []).map(({ id }) => id);
  if (value.type === 'boolean') return [{ type: 'boolean', is: !value.is }];
  if (value.type === 'choice')
    return options.filter(id => id !== value.choice).map(choice => ({ type: 'choice', choice }));
  if (value.type === 'choices')
    return options.filter(id => !value.choices.includes(id)).map(id => ({ type: 'choices', choices: [id] }));
  if (value.type === 'offences') return otherOffences(pack, value);
  if (value.type === 'count') return [{ type: 'count', count: value.count + 1 }];
  if (value.type === 'money') return [{ type: 'money', minor: minorUnitsSchema.parse(value.minor + 100) }];
  const isFree = ['name', 'text', 'longText', 'address'].includes(pack.facts[fact]?.kind ?? '');
  return value.type === 'text' && isFree ? [{ type: 'text', text: 'Иное, вымышленное' }] : [];
}
