import { determinationOutcomeSchema, type AfterFiling } from '../afterFiling.ts';
import { laterPapers } from '../../domain/laterPapers.ts';
import type { JurisdictionPack } from '../pack.ts';
import type { Scheme } from '../scheme.ts';
import { issue, repeated, type FoundIssue } from './packIssue.ts';

type Named = readonly [pointer: string, name: string | undefined];

function absent(file: string, named: readonly Named[], known: readonly string[], code: string, what: string) {
  return named.flatMap(([pointer, name]) =>
    name === undefined || known.includes(name)
      ? []
      : [issue(file, `/afterFiling${pointer}`, code, `there is no ${what} ${name}`)],
  );
}

function lintRepeated(file: string, pointer: string, items: readonly { readonly id: string }[]): FoundIssue[] {
  return repeated(items.map(({ id }) => id)).map(id => issue(file, pointer, 'repeatedId', `${id} stands twice`));
}

function optionsOf(fact: string | undefined, { facts }: JurisdictionPack): readonly string[] {
  const options = fact === undefined ? undefined : facts[fact]?.options;
  return (options ?? []).map(({ id }) => id);
}

/** A decision can only be one that is known here, and the grounds that can be chosen are those that are answered. */
function lintDetermination(file: string, afterFiling: AfterFiling, pack: JurisdictionPack): FoundIssue[] {
  const { determination, refusalGrounds } = afterFiling;
  const outcomes: readonly string[] = determinationOutcomeSchema.options;
  const grounds = refusalGrounds.map(({ id }) => id);
  const chosen = optionsOf(determination?.grounds, pack);
  return [
    ...optionsOf(determination?.outcome, pack)
      .filter(option => !outcomes.includes(option))
      .map(option =>
        issue(file, '/afterFiling/determination/outcome', 'unknownOutcome', `${option} is no outcome of a decision`),
      ),
    ...(determination?.grounds === undefined || chosen.toSorted().join() === grounds.toSorted().join()
      ? []
      : [issue(file, '/afterFiling/refusalGrounds', 'groundsDiffer', 'the grounds are not those that can be chosen')]),
  ];
}

/** A paper that starts a route goes with its application: one for what comes later would be left out of it. */
function lintStarting(file: string, scheme: Pick<Scheme, 'afterFiling' | 'documents'>): FoundIssue[] {
  const later = laterPapers(scheme);
  return scheme.documents.flatMap(({ paper }, index) =>
    paper !== undefined && later.includes(paper)
      ? issue(file, `/documents/${index}/paper`, 'laterPaperStarts', `${paper} is for what comes after the filing`)
      : [],
  );
}

function lintScheme({ id, afterFiling, gauges, ...scheme }: Scheme, pack: JurisdictionPack): FoundIssue[] {
  const file = `schemes/${id}.json`;
  const ofGauges = lintRepeated(file, '/gauges', gauges);
  if (afterFiling === undefined) return ofGauges;
  const { steps, refusalGrounds, complaints, restoration, receipt } = afterFiling;
  const deadlines = scheme.deadlines.map(deadline => deadline.id);
  const questions = Object.keys(pack.law.unsettled);
  const documents = Object.keys(pack.documents);
  const timed: readonly Named[] = [
    ...steps.map(({ deadline }, index) => [`/steps/${index}/deadline`, deadline] as const),
    ...complaints.map(({ deadline }, index) => [`/complaints/${index}/deadline`, deadline] as const),
  ];
  const papers: readonly Named[] = [
    ...steps.map(({ latePaper }, index) => [`/steps/${index}/latePaper`, latePaper] as const),
    ...complaints.map(({ paper }, index) => [`/complaints/${index}/paper`, paper] as const),
    ['/restoration', restoration],
  ];
  const open = complaints.map(({ unsettled }, index) => [`/complaints/${index}/unsettled`, unsettled] as const);
  const shown = [['/receipt', receipt] as const];
  const answers = refusalGrounds.flatMap(({ answeredBy }, index) =>
    answeredBy.map((name, at) => [`/refusalGrounds/${index}/answeredBy/${at}`, name] as const),
  );
  return [
    ...ofGauges,
    ...lintRepeated(file, '/afterFiling/steps', steps),
    ...lintRepeated(file, '/afterFiling/refusalGrounds', refusalGrounds),
    ...absent(file, timed, deadlines, 'unknownDeadline', 'deadline'),
    ...absent(file, papers, scheme.papers, 'paperNotListed', 'paper of this scheme called'),
    ...absent(file, open, questions, 'unknownQuestion', 'unsettled question'),
    ...absent(file, [...shown, ...answers], documents, 'unknownDocument', 'document'),
    ...lintDetermination(file, afterFiling, pack),
    ...lintStarting(file, { afterFiling, documents: scheme.documents }),
  ];
}

/** What follows a filing names deadlines and papers of its own scheme, documents and questions of the pack, and decisions that are known. */
export function lintAfterFiling(pack: JurisdictionPack): FoundIssue[] {
  return pack.schemes.flatMap(scheme => lintScheme(scheme, pack));
}
