import { confidenceSchema } from '../citation.ts';
import type { JurisdictionPack } from '../pack.ts';
import { toPointer } from '../caseIssue.ts';
import { issue, type FoundIssue } from './packIssue.ts';

interface Node {
  readonly path: readonly string[];
  readonly value: Readonly<Record<string, unknown>>;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Every object and list below a value, itself included, with its place. */
function* nodesOf(value: unknown, path: readonly string[] = []): Generator<Node> {
  if (!isRecord(value)) return;
  yield { path, value };
  for (const [key, part] of Object.entries(value)) yield* nodesOf(part, [...path, key]);
}

/** A wording is known by its Russian, which every one has. */
function lintWords(file: string, { path, value }: Node, { languages }: JurisdictionPack['manifest']): FoundIssue[] {
  if (typeof value['ru'] !== 'string') return [];
  return languages
    .filter(language => value[language] === undefined)
    .map(language => issue(file, toPointer(path), 'languageMissing', `there is no wording in ${language}`));
}

function lintConfidence(file: string, { path, value }: Node): FoundIssue[] {
  const confidence = confidenceSchema.safeParse(value['confidence']);
  if (!confidence.success || confidence.data === 'verbatim') return [];
  return [issue(file, toPointer(path), 'belowVerbatim', 'a reviewed pack rests on the words of the acts alone')];
}

/** The files that a pack is read from, with what stands in each. */
function filesOf(pack: JurisdictionPack): readonly (readonly [string, unknown])[] {
  return [
    ['pack.json', pack.manifest],
    ['law.json', pack.law],
    ['facts.json', pack.facts],
    ['steps.json', pack.interview],
    ['documents.json', pack.documents],
    ['calendar.json', pack.calendar],
    ['wording.json', pack.wording],
    ['gaps.json', pack.gaps],
    ['relations.json', pack.relations],
    ['safeguards.json', { safeguards: pack.safeguards }],
    ['check.json', pack.check],
    ...pack.schemes.map(scheme => [`schemes/${scheme.id}.json`, scheme] as const),
    ...pack.papers.map(paper => [`papers/${paper.id}.json`, paper] as const),
  ];
}

/** Every wording stands in every language of the pack; a pack that a lawyer reviewed names them and rests on nothing less than the acts. */
export function lintWording(pack: JurisdictionPack): FoundIssue[] {
  const { manifest } = pack;
  const isReviewed = manifest.status === 'reviewed';
  const unnamed = isReviewed && manifest.reviewedBy === undefined;
  return [
    ...(unnamed ? [issue('pack.json', '', 'reviewerMissing', 'a reviewed pack names who reviewed it')] : []),
    ...filesOf(pack).flatMap(([file, content]) =>
      [...nodesOf(content)].flatMap(node => [
        ...lintWords(file, node, manifest),
        ...(isReviewed ? lintConfidence(file, node) : []),
      ]),
    ),
  ];
}
