import type { JurisdictionPack } from '../pack.ts';
import type { Scheme } from '../scheme.ts';
import { issue, repeated, type FoundIssue } from './packIssue.ts';

function lintIds(file: string, pointer: string, items: readonly { readonly id: string }[]): FoundIssue[] {
  return repeated(items.map(({ id }) => id)).map(id => issue(file, pointer, 'repeatedId', `${id} stands twice`));
}

/** A deadline may be counted only from one that stands before it. */
function lintDeadlines(file: string, { deadlines }: Scheme): FoundIssue[] {
  return deadlines.flatMap(({ from }, index) => {
    const earlier = deadlines.slice(0, index).map(({ id }) => id);
    return from.flatMap((start, at) =>
      'deadline' in start && !earlier.includes(start.deadline)
        ? issue(
            file,
            `/deadlines/${index}/from/${at}/deadline`,
            'deadlineNotEarlier',
            `no deadline ${start.deadline} stands before this one`,
          )
        : [],
    );
  });
}

function lintDocuments(file: string, { documents }: Scheme, pack: JurisdictionPack): FoundIssue[] {
  const papers = pack.papers.map(({ id }) => id);
  return documents.flatMap(({ oneOf, paper }, index) => [
    ...oneOf.flatMap((name, at) =>
      Object.hasOwn(pack.documents, name)
        ? []
        : issue(file, `/documents/${index}/oneOf/${at}`, 'unknownDocument', `documents.json does not define ${name}`),
    ),
    ...(paper === undefined || papers.includes(paper)
      ? []
      : [issue(file, `/documents/${index}/paper`, 'unknownPaper', `there is no papers/${paper}.json`)]),
  ]);
}

/** A paper against a risk is one of the scheme's own. */
function lintRisks(file: string, { risks, papers }: Scheme): FoundIssue[] {
  return risks.flatMap(({ paper }, index) =>
    paper === undefined || papers.includes(paper)
      ? []
      : issue(file, `/risks/${index}/paper`, 'unknownPaper', `the scheme lists no paper ${paper}`),
  );
}

/** What is known only from memory never decides an outcome. */
function lintMemory(file: string, { rules }: Scheme): FoundIssue[] {
  return rules.flatMap(({ force, cites }, index) =>
    force === 'binding' && cites.every(({ confidence }) => confidence === 'memory')
      ? issue(file, `/rules/${index}/cites`, 'memoryDecides', 'a binding rule rests on memory alone')
      : [],
  );
}

/** The parts of schemes and papers fit together. */
export function lintSchemes(pack: JurisdictionPack): FoundIssue[] {
  const schemes = pack.schemes.map(({ id }) => id);
  const papers = pack.papers.map(({ id }) => id);
  return [
    ...lintIds('schemes', '', pack.schemes),
    ...(pack.manifest.schemes ?? []).flatMap((scheme, index) =>
      schemes.includes(scheme)
        ? []
        : issue('pack.json', `/schemes/${index}`, 'unknownScheme', `there is no schemes/${scheme}.json`),
    ),
    ...lintIds('papers', '', pack.papers),
    ...lintIds('safeguards.json', '/safeguards', pack.safeguards),
    ...pack.schemes.flatMap(scheme => {
      const file = `schemes/${scheme.id}.json`;
      return [
        ...lintIds(file, '/rules', scheme.rules),
        ...lintIds(file, '/risks', scheme.risks),
        ...lintIds(file, '/notices', scheme.notices),
        ...lintIds(file, '/deadlines', scheme.deadlines),
        ...lintIds(file, '/documents', scheme.documents),
        ...lintDeadlines(file, scheme),
        ...lintDocuments(file, scheme, pack),
        ...lintRisks(file, scheme),
        ...lintMemory(file, scheme),
        ...scheme.papers.flatMap((paper, index) =>
          papers.includes(paper)
            ? []
            : issue(file, `/papers/${index}`, 'unknownPaper', `there is no papers/${paper}.json`),
        ),
      ];
    }),
    ...pack.papers.flatMap(({ id, scheme }) =>
      scheme === null || schemes.includes(scheme)
        ? []
        : issue(`papers/${id}.json`, '/scheme', 'unknownScheme', `there is no schemes/${scheme}.json`),
    ),
  ];
}
