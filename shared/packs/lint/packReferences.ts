import type { Block, DraftedPaper, LabelledRow } from '../draftedPaper.ts';
import type { JurisdictionPack } from '../pack.ts';
import type { CellSource, FormPaper, Paper } from '../paper.ts';
import { referencesOfAmount, referencesOfCondition, referencesOfLaw, type Reference } from '../references.ts';
import type { DeadlineRule, Scheme } from '../scheme.ts';
import { referencesOfCheck, referencesOfRelations, referencesOfSafeguards } from './acrossReferences.ts';
import { referencesAfterFiling, referencesOfGauges } from './afterFilingReferences.ts';
import { slotsOf, slottedTexts } from './slottedTexts.ts';

/** A name as a file of the pack uses it. `decides` where a binding outcome or a sum turns on it. */
export interface PlacedReference extends Reference {
  readonly file: string;
  readonly decides: boolean;
}

type Found = Omit<PlacedReference, 'file'>;

function* plain(references: Iterable<Reference>): Generator<Found> {
  for (const reference of references) yield { ...reference, decides: false };
}

function ofFact(name: string, pointer: string, ...types: NonNullable<Reference['types']>): Found {
  return { kind: 'fact', name, pointer, decides: false, ...(types.length > 0 && { types }) };
}

function* ofManifest({ manifest }: JurisdictionPack): Generator<Found> {
  const { protection } = manifest;
  if (protection === undefined) return;
  const { asks, protectedFacts, addressForService, pseudonym } = protection;
  yield ofFact(asks, '/protection/asks', 'boolean');
  yield ofFact(addressForService, '/protection/addressForService', 'text');
  for (const [index, fact] of protectedFacts.entries())
    yield ofFact(fact, `/protection/protectedFacts/${index}`, 'text');
  if (pseudonym === undefined) return;
  if (pseudonym.asks !== undefined) yield ofFact(pseudonym.asks, '/protection/pseudonym/asks', 'boolean');
  yield ofFact(pseudonym.fact, '/protection/pseudonym/fact', 'text');
  for (const [index, fact] of pseudonym.replaces.entries())
    yield ofFact(fact, `/protection/pseudonym/replaces/${index}`, 'text');
}

function* ofFacts({ facts }: JurisdictionPack): Generator<Found> {
  for (const [fact, { appliesWhen, aheadUntil }] of Object.entries(facts)) {
    if (appliesWhen !== undefined) yield* plain(referencesOfCondition(appliesWhen, `/${fact}/appliesWhen`));
    if (aheadUntil !== undefined) yield ofFact(aheadUntil, `/${fact}/aheadUntil`, 'boolean');
  }
}

function* ofSteps({ interview }: JurisdictionPack): Generator<Found> {
  for (const [index, { appliesWhen }] of interview.steps.entries())
    if (appliesWhen !== undefined) yield* plain(referencesOfCondition(appliesWhen, `/steps/${index}/appliesWhen`));
}

function* ofLaw({ law }: JurisdictionPack): Generator<Found> {
  const named = [
    ['parameter', law.parameters],
    ['list', law.lists],
    ['definition', law.definitions],
    ['question', law.unsettled],
  ] as const;
  for (const [kind, record] of named)
    for (const name of Object.keys(record)) yield* plain(referencesOfLaw(law, kind, name));
}

function* ofDeadline({ from, doneOn, appliesWhen }: DeadlineRule, pointer: string): Generator<Found> {
  for (const [index, start] of from.entries())
    if ('fact' in start) yield ofFact(start.fact, `${pointer}/from/${index}/fact`, 'date');
  if (doneOn !== undefined) yield ofFact(doneOn, `${pointer}/doneOn`, 'date');
  if (appliesWhen !== undefined) yield* plain(referencesOfCondition(appliesWhen, `${pointer}/appliesWhen`));
}

function* ofScheme(scheme: Scheme): Generator<Found> {
  const { rules, amount, duty, risks, notices, deadlines, documents, afterFiling, gauges } = scheme;
  for (const [index, { condition, force }] of rules.entries())
    for (const reference of referencesOfCondition(condition, `/rules/${index}/condition`))
      yield { ...reference, decides: force === 'binding' };
  for (const reference of referencesOfAmount(amount, '/amount')) yield { ...reference, decides: true };
  if (duty !== undefined) yield* plain(referencesOfAmount(duty, '/duty'));
  for (const [index, { when }] of notices.entries())
    if (when !== undefined) yield* plain(referencesOfCondition(when, `/notices/${index}/when`));
  for (const [index, { when }] of risks.entries()) yield* plain(referencesOfCondition(when, `/risks/${index}/when`));
  for (const [index, deadline] of deadlines.entries()) yield* ofDeadline(deadline, `/deadlines/${index}`);
  for (const [index, { requiredWhen, answeredBy }] of documents.entries()) {
    yield* plain(referencesOfCondition(requiredWhen, `/documents/${index}/requiredWhen`));
    if (answeredBy !== undefined) yield* plain(referencesOfCondition(answeredBy, `/documents/${index}/answeredBy`));
  }
  if (afterFiling !== undefined) yield* plain(referencesAfterFiling(afterFiling));
  yield* plain(referencesOfGauges(gauges));
}

function* ofCellSource(source: CellSource, pointer: string): Generator<Found> {
  if ('fact' in source) yield ofFact(source.fact, `${pointer}/fact`);
  if ('text' in source && source.when !== undefined)
    yield* plain(referencesOfCondition(source.when, `${pointer}/when`));
  if ('joined' in source)
    for (const [index, part] of source.joined.entries()) yield* ofCellSource(part, `${pointer}/joined/${index}`);
}

function* ofForm({ cells }: FormPaper): Generator<Found> {
  for (const [index, cell] of cells.entries()) {
    const pointer = `/cells/${index}`;
    if ('tickWhen' in cell) {
      yield* plain(referencesOfCondition(cell.tickWhen, `${pointer}/tickWhen`));
      continue;
    }
    if ('choose' in cell) {
      for (const [at, { when }] of cell.choose.entries())
        yield* plain(referencesOfCondition(when, `${pointer}/choose/${at}/when`));
      continue;
    }
    yield* ofCellSource(cell.from, `${pointer}/from`);
    if (cell.required?.when !== undefined)
      yield* plain(referencesOfCondition(cell.required.when, `${pointer}/required/when`));
    if (cell.appliesWhen !== undefined) yield* plain(referencesOfCondition(cell.appliesWhen, `${pointer}/appliesWhen`));
  }
}

function* ofRequired(
  { appliesWhen, required }: Pick<LabelledRow, 'appliesWhen' | 'required'>,
  pointer: string,
): Generator<Found> {
  if (appliesWhen !== undefined) yield* plain(referencesOfCondition(appliesWhen, `${pointer}/appliesWhen`));
  if (required?.when !== undefined) yield* plain(referencesOfCondition(required.when, `${pointer}/required/when`));
}

function* ofBlock(block: Block, pointer: string): Generator<Found> {
  yield* ofRequired(block, pointer);
  if (block.kind === 'rows')
    for (const [index, row] of block.rows.entries()) yield* ofRequired(row, `${pointer}/rows/${index}`);
  if (block.kind === 'list')
    for (const [index, item] of block.items.entries()) yield* ofRequired(item, `${pointer}/items/${index}`);
}

function* ofDrafted(paper: DraftedPaper, facts: JurisdictionPack['facts']): Generator<Found> {
  const { appliesWhen, addressee, blocks, copies } = paper;
  yield* ofRequired({ appliesWhen }, '');
  for (const [index, row] of (addressee?.rows ?? []).entries()) yield* ofRequired(row, `/addressee/rows/${index}`);
  for (const [index, block] of blocks.entries()) yield* ofBlock(block, `/blocks/${index}`);
  for (const [index, fact] of (copies?.plus ?? []).entries()) yield ofFact(fact, `/copies/plus/${index}`, 'count');
  // What fills no slot at all is lintDrafted's to say.
  for (const { pointer, text } of slottedTexts(paper))
    for (const { name } of slotsOf(text)) if (Object.hasOwn(facts, name)) yield ofFact(name, pointer);
}

function* ofPaper(paper: Paper, { facts }: JurisdictionPack): Generator<Found> {
  if (paper.kind === 'drafted') yield* ofDrafted(paper, facts);
  else yield* ofForm(paper);
  for (const [index, { name, when }] of paper.signatories.entries()) {
    yield ofFact(name, `/signatories/${index}/name`);
    yield* plain(referencesOfCondition(when, `/signatories/${index}/when`));
  }
}

function* ofDocuments({ documents }: JurisdictionPack): Generator<Found> {
  for (const [document, { shows }] of Object.entries(documents))
    for (const [index, fact] of (shows ?? []).entries()) yield ofFact(fact, `/${document}/shows/${index}`);
}

/** Every name that any file of the pack uses. */
export function packReferences(pack: JurisdictionPack): readonly PlacedReference[] {
  const files: readonly (readonly [string, Iterable<Found>])[] = [
    ['relations.json', plain(referencesOfRelations(pack))],
    ['safeguards.json', plain(referencesOfSafeguards(pack))],
    ['check.json', plain(referencesOfCheck(pack))],
    ['pack.json', ofManifest(pack)],
    ['law.json', ofLaw(pack)],
    ['facts.json', ofFacts(pack)],
    ['steps.json', ofSteps(pack)],
    ['documents.json', ofDocuments(pack)],
    ...pack.schemes.map(scheme => [`schemes/${scheme.id}.json`, ofScheme(scheme)] as const),
    ...pack.papers.map(paper => [`papers/${paper.id}.json`, ofPaper(paper, pack)] as const),
  ];
  return files.flatMap(([file, found]) => Array.from(found, reference => ({ ...reference, file })));
}
