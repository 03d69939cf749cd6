import type { DocumentFinding } from '../assessment/assessment.ts';
import type { FactId } from '../domain/fact.ts';
import { inLanguage, type LocalText } from '../domain/language.ts';
import type { MinorUnits } from '../domain/money.ts';
import { cleanText } from '../fmt/cleanText.ts';
import { formatDate } from '../fmt/formatDate.ts';
import type { Block } from '../packs/draftedPaper.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { named } from '../rules/ruleContext.ts';
import { amountTellsLeftOut } from './amountTellsLeftOut.ts';
import { applies, noteBlocker, noteWarning, type Drafting } from './drafting.ts';
import { fillWording } from './fillWording.ts';
import { formatCitations } from './formatCitation.ts';
import { layCalculation } from './layCalculation.ts';
import { hangsOnLeftOut } from './leftOut.ts';
import type { PaperPart } from './paperModel.ts';
import { refuseTold, warnUnanswered, writeMoney, writeRows, writeText } from './writeSlots.ts';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

const paragraphsOf = (text: string): readonly PaperPart[] =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => ({ kind: 'paragraph', text: line.trim() }));

/** Where the lawyer's text stands in the record, in brackets. */
function writeRecord(file: string | undefined, page: string | undefined, { pack, language }: Drafting): string {
  const { record } = pack.wording;
  const places = [
    ...(file === undefined ? [] : [fillWording(record.file, language, { file })]),
    ...(page === undefined ? [] : [fillWording(record.page, language, { page })]),
  ];
  return places.length === 0 ? '' : `(${places.join(', ')})`;
}

function layLawyer(block: BlockOf<'lawyer'>, drafting: Drafting): readonly PaperPart[] {
  const { claim, rules, language } = drafting;
  const written = claim.blocks[block.id];
  const at = { block: block.id };
  const heading: PaperPart = { kind: 'heading', text: inLanguage(block.title, language).text };
  if (written === undefined || written.text.trim() === '') {
    const { required } = block;
    const isRequired =
      required !== undefined &&
      (required.when === undefined || evaluateCondition(required.when, rules).outcome === 'met');
    if (isRequired) noteBlocker(drafting, 'emptyBlock', { label: block.title, at, cites: required.cites });
    return isRequired ? [heading] : [];
  }
  refuseTold(written.text, at, drafting);
  if (written.page === undefined) noteWarning(drafting, 'noRecordPage', block.id, { label: block.title, at });
  return [
    heading,
    ...paragraphsOf(cleanText(`${written.text.trim()} ${writeRecord(written.file, written.page, drafting)}`, true)),
  ];
}

/** The evidence that proves a loss, by its number in the list of enclosures. */
function writeProof(evidence: readonly string[] | undefined, { enclosures, language }: Drafting): string {
  return enclosures
    .filter(({ evidenceId }) => evidenceId !== null && evidence?.includes(evidenceId) === true)
    .map(({ number, label }) => `${number}. ${inLanguage(label, language).text}`)
    .join('; ');
}

/** What was paid on awards, the earliest first. */
function awardEntries({ paidFor }: BlockOf<'table'>, { claim, language }: Drafting) {
  return claim.awardPayments
    .toSorted((one, other) => Number(one.receivedOn > other.receivedOn) - Number(one.receivedOn < other.receivedOn))
    .map(({ receivedOn, minor, evidence, for: harm }) => ({
      item: paidFor === undefined ? '' : inLanguage(paidFor[harm ?? 'either'], language).text,
      typed: '',
      date: receivedOn,
      minor,
      evidence,
    }));
}

function entriesOf(block: BlockOf<'table'>, drafting: Drafting) {
  const { of, heads } = block;
  const { claim, pack, language } = drafting;
  if (of === 'awardPayments') return awardEntries(block, drafting);
  if (of === 'payments') {
    return claim.payments.map(({ source, receivedOn, minor, evidence }) => ({
      item: cleanText(source, false),
      typed: source,
      date: receivedOn,
      minor,
      evidence,
    }));
  }
  return claim.losses
    .filter(({ head }) => heads === undefined || heads.includes(head))
    .map(({ head, note, incurredOn, minor, evidence }) => {
      const label = inLanguage(named(pack.law.heads, head).label, language).text;
      return {
        item: note === undefined ? label : `${label}: ${cleanText(note, false)}`,
        typed: note ?? '',
        date: incurredOn,
        minor,
        evidence,
      };
    });
}

function layTable(block: BlockOf<'table'>, drafting: Drafting): readonly PaperPart[] {
  const { language, scheme } = drafting;
  const entries = entriesOf(block, drafting);
  if (entries.length === 0) return [];
  for (const { typed } of entries) refuseTold(typed, { scheme: scheme.schemeId }, drafting);
  const local = (text: LocalText) => inLanguage(text, language).text;
  const total = entries.reduce((all, { minor }) => all + minor, 0) as MinorUnits;
  const columns = [
    { text: block.columns.number, fits: 'own', cells: entries.map((_, index) => String(index + 1)), total: '' },
    { text: block.columns.item, fits: 'rest', cells: entries.map(({ item }) => item), total: local(block.total) },
    {
      text: block.columns.date,
      fits: 'own',
      cells: entries.map(({ date }) => (date === undefined ? '' : formatDate(date))),
      total: '',
    },
    {
      text: block.columns.proof,
      fits: 'rest',
      cells: entries.map(({ evidence }) => writeProof(evidence, drafting)),
      total: '',
    },
    {
      text: block.columns.sum,
      fits: 'number',
      cells: entries.map(({ minor }) => writeMoney(minor, 'figures', drafting)),
      total: writeMoney(total, 'figures', drafting),
    },
  ] as const;
  // A column in which nothing stands is none.
  const shown = columns.filter(({ cells }) => cells.some(cell => cell !== ''));
  return [
    {
      kind: 'table',
      columns: shown.map(({ text, fits }) => ({ text: local(text), fits })),
      rows: entries.map((_, row) => shown.map(({ cells }) => cells[row] ?? '')),
      total: shown.map(column => column.total),
    },
    { kind: 'paragraph', text: `${local(block.total)}: ${writeMoney(total, null, drafting)}` },
  ];
}

function layList(block: BlockOf<'list'>, key: string, drafting: Drafting): readonly PaperPart[] {
  const items = block.items
    .filter(({ appliesWhen }, index) => applies(appliesWhen, `${key}.${index}`, drafting))
    .map(({ text }, index) => ({
      marker: block.marker === 'numbers' ? `${index + 1})` : '–',
      text: writeText(text, block.cites ?? [], drafting),
    }));
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function layEnclosures(block: BlockOf<'enclosures'>, drafting: Drafting): readonly PaperPart[] {
  const { pack, enclosures, language } = drafting;
  const { enclosureColumns, byAuthority } = pack.wording;
  const local = (text: LocalText) => inLanguage(text, language).text;
  const heading: PaperPart = { kind: 'heading', text: local(block.title) };
  if (enclosures.length === 0)
    return block.none === undefined ? [] : [heading, { kind: 'paragraph', text: local(block.none) }];
  return [
    heading,
    {
      kind: 'table',
      columns: [
        { text: local(enclosureColumns.number), fits: 'own' },
        { text: local(enclosureColumns.document), fits: 'rest' },
        { text: local(enclosureColumns.pages), fits: 'own' },
      ],
      rows: enclosures.map(({ number, label, evidenceId, pageCount }) => [
        String(number),
        local(label),
        evidenceId === null ? local(byAuthority) : String(pageCount),
      ]),
      total: null,
    },
  ];
}

/** Whether an answer that is left out may stand in for a document. */
function maybeAnswered({ requirementId }: DocumentFinding, { pack, scheme, rules, leftOut }: Drafting): boolean {
  const requirements = pack.schemes.find(({ id }) => id === scheme.schemeId)?.documents ?? [];
  const answeredBy = requirements.find(({ id }) => id === requirementId)?.answeredBy;
  return answeredBy !== undefined && hangsOnLeftOut(evaluateCondition(answeredBy, rules), leftOut);
}

/** What the authority must supply and we do not hold. */
export function requestsOf(drafting: Drafting): readonly DocumentFinding[] {
  return drafting.scheme.documents.filter(
    document =>
      document.need === 'required' &&
      document.suppliedBy === 'authority' &&
      document.satisfied === 'no' &&
      !maybeAnswered(document, drafting),
  );
}

function layRequests(drafting: Drafting): readonly PaperPart[] {
  const { pack, language } = drafting;
  const items = requestsOf(drafting).map(({ documents, cites }, index) => {
    const names = documents.map(name => inLanguage(named(pack.documents, name).label, language).text).join(' / ');
    const sources = formatCitations(cites, pack.law, language);
    return { marker: `${index + 1})`, text: sources === '' ? names : `${names} – ${sources}` };
  });
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** For a cover: what the bundle holds; `sheets` counts those of its papers once they are set. */
export interface BundleContents {
  readonly papers: readonly { readonly title: LocalText; readonly sheets: number | null }[];
}

function layContents(block: BlockOf<'contents'>, contents: BundleContents, drafting: Drafting): readonly PaperPart[] {
  const { pack, enclosures, language } = drafting;
  const { enclosureColumns, byAuthority } = pack.wording;
  const local = (text: LocalText) => inLanguage(text, language).text;
  return [
    { kind: 'heading', text: local(block.title) },
    {
      kind: 'table',
      columns: [
        { text: local(enclosureColumns.number), fits: 'own' },
        { text: local(enclosureColumns.document), fits: 'rest' },
        { text: local(enclosureColumns.pages), fits: 'own' },
      ],
      rows: [
        ...contents.papers.map(({ title, sheets }) => ['–', local(title), sheets === null ? '' : String(sheets)]),
        ...enclosures.map(({ number, label, evidenceId, pageCount }) => [
          String(number),
          local(label),
          evidenceId === null ? local(byAuthority) : String(pageCount),
        ]),
      ],
      total: null,
    },
  ];
}

/** As a line of a paper begins. */
function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function laySignature(block: BlockOf<'signature'>, drafting: Drafting): readonly PaperPart[] {
  const { paper, rules, language, leftOut } = drafting;
  const findings = paper.signatories.map(signatory => ({
    signatory,
    finding: evaluateCondition(signatory.when, rules),
  }));
  const signing = findings.find(({ finding }) => finding.outcome === 'met' || hangsOnLeftOut(finding, leftOut));
  // Nobody who may sign is named: that blocks by itself.
  if (signing === undefined) return [];
  const { signatory, finding } = signing;
  if (finding.outcome !== 'met') return [leftOutMark(drafting)];
  const slot: LocalText = { ru: `{${signatory.name}}` };
  const local = (text: LocalText) => inLanguage(text, language).text;
  return [
    {
      kind: 'signature',
      role: capitalized(local(signatory.role)),
      name: writeText(slot, signatory.cites, drafting),
      signature: local(block.signature),
      date: local(block.date),
    },
  ];
}

function layOne(block: Block, key: string, contents: BundleContents, drafting: Drafting): readonly PaperPart[] {
  const { found } = drafting;
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: writeText(block.text, block.cites ?? [], drafting) }];
    case 'paragraph':
      return paragraphsOf(writeText(block.text, block.cites ?? [], drafting));
    case 'rows': {
      const rows = writeRows(block.rows, key, drafting);
      return rows.length === 0 ? [] : [{ kind: 'rows', rows }];
    }
    case 'list':
      return layList(block, key, drafting);
    case 'table':
      return layTable(block, drafting);
    case 'calculation':
      return amountTellsLeftOut(drafting) ? [leftOutMark(drafting)] : layCalculation(block, drafting);
    case 'enclosures':
      return layEnclosures(block, drafting);
    case 'requests':
      return layRequests(drafting);
    case 'contents':
      return layContents(block, contents, drafting);
    case 'withheld': {
      const { facts, parts } = found.withheld;
      return [...(facts.size === 0 ? [] : [{ kind: 'rows', rows: [...facts.values()] } as const]), ...parts];
    }
    case 'signature':
      return laySignature(block, drafting);
    case 'lawyer':
      return layLawyer(block, drafting);
    default:
      return block satisfies never;
  }
}

/** In place of a part that would tell what is left out, whether it stands there or not. */
function leftOutMark({ pack, language }: Drafting): PaperPart {
  return { kind: 'paragraph', text: inLanguage(pack.wording.leftOut, language).text };
}

/** The parts of a paper that its blocks give, in their order. What is sensitive goes to the sheet for the court alone. */
export function layBlocks(contents: BundleContents, drafting: Drafting): readonly PaperPart[] {
  const { paper, rules, hiding, found, leftOut } = drafting;
  return paper.blocks.flatMap((block, index) => {
    const key = `block${index}`;
    if (block.appliesWhen !== undefined && hangsOnLeftOut(evaluateCondition(block.appliesWhen, rules), leftOut))
      return [leftOutMark(drafting)];
    if (!applies(block.appliesWhen, key, drafting)) return [];
    if (block.sensitive !== true || hiding.because === null) return layOne(block, key, contents, drafting);
    const open = { ...drafting, hiding: { ...hiding, because: null, facts: new Set<FactId>() } };
    found.withheld.parts.push(...layOne(block, key, contents, open));
    if (hiding.because === 'unanswered') warnUnanswered(drafting);
    return [];
  });
}
