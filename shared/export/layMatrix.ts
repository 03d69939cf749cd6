import type { DocumentFinding, RuleFinding } from '../assessment/assessment.ts';
import { inLanguage, joinTexts, type LocalText } from '../domain/language.ts';
import type { Citation } from '../packs/citation.ts';
import { named } from '../rules/ruleContext.ts';
import { formatCitations } from './formatCitation.ts';
import type { FrontPart, FrontRequest, LinkedText } from './frontModel.ts';
import { createPointer } from './pointToPlace.ts';

const provisionOf = ({ act, article }: Citation) => `${act} ${article}`;

/**
 * The document that shows a condition: the one that the very provision of the condition asks for. A provision that asks for several
 * does not say which of them it is.
 */
function documentShowing({ cites }: RuleFinding, documents: readonly DocumentFinding[]): DocumentFinding | undefined {
  const provisions = new Set(cites.map(provisionOf));
  const asking = documents.filter(document => document.cites.some(cite => provisions.has(provisionOf(cite))));
  return asking.length === 1 ? asking[0] : undefined;
}

const plain = (text: string): readonly LinkedText[] => [{ text, to: null }];

/** One document may answer several lines of a law: said once where provision and place are the same. */
const distinct = <Row>(rows: readonly Row[]): readonly Row[] => [
  ...new Map(rows.map(row => [JSON.stringify(row), row])).values(),
];

/**
 * The requirements of a scheme and where the bundle shows each: the conditions, then the documents, each with its provisions. Grounds of
 * refusal are for the authority to show; what a paper should contain shows itself.
 */
export function layMatrix({ pack, scheme, placed, part, language }: FrontRequest): readonly FrontPart[] {
  const { bundle, byAuthority } = pack.wording;
  const local = (text: LocalText) => inLanguage(text, language).text;
  const { toEnclosure, toPaper } = createPointer(pack.wording, part, language);
  const application = placed.papers.find(({ isCover }) => !isCover);
  const inApplication = application === undefined ? [] : [toPaper(application.title, application.place)];

  /** Where a document is shown, if anywhere in the bundle. */
  function placesOf({ documents, satisfied, paper }: DocumentFinding): readonly LinkedText[] {
    const enclosed = placed.enclosures.flatMap(({ number, document, place }) =>
      place !== null && documents.includes(document) ? [toEnclosure(number, place)] : [],
    );
    if (enclosed.length > 0) return enclosed;
    if (satisfied === 'byAnswers') return inApplication;
    const made = satisfied === 'byPaper' ? placed.papers.find(one => one.paper === paper) : undefined;
    return made === undefined ? [] : [toPaper(made.title, made.place)];
  }
  const shownBy = (document: DocumentFinding): readonly LinkedText[] => {
    const places = placesOf(document);
    if (places.length > 0) return places;
    return plain(local(document.suppliedBy === 'authority' ? byAuthority : bundle.notEnclosed));
  };
  // A guideline that nothing follows is no lack: only what the law asks for can be missing.
  const isAskedFor = (document: DocumentFinding) =>
    document.need === 'required' &&
    (document.force === 'binding' || document.suppliedBy === 'authority' || placesOf(document).length > 0);
  /** By the names of what is enclosed for it, else of all that would do. */
  const labelOf = ({ documents }: DocumentFinding) => {
    const enclosed = documents.filter(name =>
      placed.enclosures.some(({ document, place }) => document === name && place !== null),
    );
    return (enclosed.length > 0 ? enclosed : documents)
      .map(name => named(pack.documents, name).label)
      .reduce<LocalText | undefined>(
        (joined, label) => (joined === undefined ? label : joinTexts(joined, label, ' / ')),
        undefined,
      );
  };

  const documents = scheme.documents.filter(isAskedFor);
  const conditions = scheme.rules.filter(({ kind, force }) => kind === 'entitlement' && force === 'binding');
  const rowOf = (label: LocalText | undefined, cites: readonly Citation[], shown: readonly LinkedText[]) => [
    plain(label === undefined ? '' : local(label)),
    plain(formatCitations(cites, pack.law, language)),
    shown,
  ];
  const { requirement, provision, shownBy: shown } = bundle.matrixColumns;
  const columns = [
    { text: local(requirement), fits: 'rest' },
    { text: local(provision), fits: 'rest' },
    { text: local(shown), fits: 'rest' },
  ] as const;
  return [
    {
      title: bundle.conditions,
      rows: conditions.map(rule => {
        const document = rule.outcome === 'met' ? documentShowing(rule, documents) : undefined;
        const otherwise = rule.outcome === 'met' ? inApplication : plain(local(bundle.notShown));
        return rowOf(rule.label, rule.cites, document === undefined ? otherwise : shownBy(document));
      }),
    },
    { title: bundle.documents, rows: distinct(documents.map(one => rowOf(labelOf(one), one.cites, shownBy(one)))) },
  ]
    .filter(({ rows }) => rows.length > 0)
    .flatMap(({ title, rows }): readonly FrontPart[] => [
      { kind: 'heading', text: local(title) },
      { kind: 'linkedTable', columns, rows },
    ]);
}
