import type { FactId, FactSheet } from '../domain/fact.ts';
import type { LocalText } from '../domain/language.ts';
import {
  formatOffenceReference,
  offenceQualifierSchema,
  parseOffenceReference,
  type Offence,
  type OffenceReference,
} from '../domain/offence.ts';
import type { Citation } from '../packs/citation.ts';
import type { ListEntry, OffenceList } from '../packs/law.ts';
import { combineFindings, distinct } from './combineFindings.ts';
import { evaluateCondition } from './evaluateCondition.ts';
import type { Finding } from './finding.ts';
import { matchOffence } from './matchOffence.ts';
import { named, type RuleContext } from './ruleContext.ts';
import { versionInForce } from './valuesInForce.ts';

const knownCircumstances = new WeakMap<Offence, FactSheet>();

/** The circumstances of one offence, as facts that an entry's `onlyIf` may read. */
function circumstancesOf(offence: Offence): FactSheet {
  const known = knownCircumstances.get(offence) ?? readCircumstances(offence);
  knownCircumstances.set(offence, known);
  return known;
}

function readCircumstances({ qualifiers }: Offence): FactSheet {
  const known = offenceQualifierSchema.options.flatMap(qualifier => {
    const is = qualifiers?.[qualifier];
    return is === undefined ? [] : [[`offence.${qualifier}`, { type: 'boolean' as const, is }] as const];
  });
  return Object.fromEntries(known);
}

/** Circumstances are answered with the offence, so a reader is sent to that question. */
function pointToFact(finding: Finding, fact: FactId): Finding {
  const point = (facts: readonly FactId[]) => distinct(facts.map(id => (id.startsWith('offence.') ? fact : id)));
  return {
    ...finding,
    facts: point(finding.facts),
    missing: point(finding.missing),
    because: finding.because.map(part => pointToFact(part, fact)),
  };
}

/** A provision's number reads the same in every language. */
function provisionLabel(ref: string): LocalText {
  return { en: ref, ru: ref, kk: ref, ky: ref };
}

type Version = OffenceList['versions'][number];
type ReadEntry = ListEntry & { readonly provision: OffenceReference; readonly label: LocalText };

/** Lists are long and asked often, so their entries are read once for each pack that is loaded, and sorted by article. */
const readEntries = new WeakMap<Version, ReadonlyMap<string, readonly ReadEntry[]>>();

function readVersion(version: Version): ReadonlyMap<string, readonly ReadEntry[]> {
  const byArticle = new Map<string, ReadEntry[]>();
  for (const entry of version.entries) {
    const provision = parseOffenceReference(entry.ref);
    const read = { ...entry, provision, label: provisionLabel(entry.ref) };
    const others = byArticle.get(provision.article);
    if (others === undefined) byArticle.set(provision.article, [read]);
    else others.push(read);
  }
  return byArticle;
}

/** The entries that speak of an offence's article, in their order. */
function entriesFor({ article }: Offence, version: Version): readonly ReadEntry[] {
  const known = readEntries.get(version) ?? readVersion(version);
  readEntries.set(version, known);
  return known.get(article) ?? [];
}

/** What one entry says of an offence, asked with its circumstances; null where it does not speak of it, or only of a part of what it may be. */
function findUnderEntry(
  offence: Offence,
  entry: ReadEntry,
  fact: FactId,
  versionCite: Citation,
  within: RuleContext,
): Finding | null {
  const match = matchOffence(offence, entry.provision);
  if (match === 'other' || (match === 'imprecise' && entry.in === 'no')) return null;
  const cites = [entry.cite ?? versionCite];
  const base = { label: entry.label, op: 'listed', cites, assumes: [], doubts: [] };
  const known: Finding = { ...base, facts: [fact], outcome: 'met', missing: [], because: [] };
  if (entry.in === 'no') return { ...known, outcome: 'notMet' };
  const reach: Finding = match === 'imprecise' ? { ...known, outcome: 'unknown', missing: [fact] } : known;
  const text: Finding =
    entry.in === 'unknown' ? { ...known, outcome: 'unknown', doubts: [{ code: 'listTextUnknown', cites }] } : known;
  if (entry.onlyIf === undefined && text.outcome === 'met') return reach;
  if (entry.onlyIf === undefined && reach.outcome === 'met') return text;
  const limits = entry.onlyIf === undefined ? [] : [pointToFact(evaluateCondition(entry.onlyIf, within), fact)];
  return { ...base, ...combineFindings('all', [reach, text, ...limits]) };
}

/** A provision that a version which does not go through the whole code says nothing of: open, and a closer one may be known. */
function findUnlisted(offence: Offence, version: Version, fact: FactId): Finding {
  const imprecise = entriesFor(offence, version).some(
    ({ provision }) => matchOffence(offence, provision) === 'imprecise',
  );
  return {
    label: provisionLabel(formatOffenceReference(offence)),
    op: 'listed',
    facts: [fact],
    outcome: 'unknown',
    cites: [],
    missing: imprecise ? [fact] : [],
    assumes: [],
    doubts: imprecise ? [] : [{ code: 'listTextUnknown', cites: [version.cite] }],
    because: [],
  };
}

function findOffence(offence: Offence, version: Version, fact: FactId, context: RuleContext): readonly Finding[] {
  const entries = entriesFor(offence, version);
  const within = { ...context, facts: { ...context.facts, ...circumstancesOf(offence) } };
  const found = entries.flatMap(entry => findUnderEntry(offence, entry, fact, version.cite, within) ?? []);
  const isCovered = entries.some(({ provision }) => matchOffence(offence, provision) === 'under');
  return isCovered || version.others === 'no' ? found : [...found, findUnlisted(offence, version, fact)];
}

function findInVersion(offences: readonly Offence[], version: Version, fact: FactId, context: RuleContext): Finding {
  const found = offences.flatMap(offence => findOffence(offence, version, fact, context));
  return {
    label: version.label,
    op: 'version',
    ...combineFindings('any', found),
    facts: [fact],
    cites: [version.cite],
    assumes: [],
    doubts: [],
  };
}

/** Where the governing day is known only roughly: what each version says that may be in force, unknown where they differ. */
function findInVersions(
  offences: readonly Offence[],
  versions: readonly (Version | null)[],
  lacking: readonly FactId[],
  fact: FactId,
  context: RuleContext,
): Pick<Finding, 'outcome' | 'missing' | 'cites' | 'because'> {
  const read = versions.filter(version => version !== null);
  const found = read.map(version => findInVersion(offences, version, fact, context));
  const [first] = found;
  const alike = found.every(({ outcome }) => outcome === first?.outcome) && read.length === versions.length;
  const outcome = alike && first !== undefined ? first.outcome : 'unknown';
  const missing = outcome === 'unknown' ? distinct([...lacking, ...found.flatMap(part => part.missing)]) : [];
  return { outcome, missing, cites: read.map(({ cite }) => cite), because: found };
}

/** Whether one of the offences stands on a list in the version of its governing day; a doubtful entry gives unknown, never no. */
export function findListed(fact: FactId, list: string, context: RuleContext): Omit<Finding, 'op'> {
  const { label } = named(context.pack.law.lists, list);
  const answer = context.facts[fact];
  const { value: version, possible, missing, assumes, doubts } = versionInForce(list, context);
  if (answer?.type === 'offences' && version !== null)
    return { ...findInVersion(answer.offences, version, fact, context), label, assumes, doubts };
  if (answer?.type === 'offences' && possible.length > 1)
    return {
      label,
      facts: [fact],
      assumes,
      doubts,
      ...findInVersions(answer.offences, possible, missing, fact, context),
    };
  const lacking = answer?.type === 'offences' ? missing : distinct([fact, ...missing]);
  return { label, outcome: 'unknown', facts: [fact], cites: [], missing: lacking, assumes, doubts, because: [] };
}
