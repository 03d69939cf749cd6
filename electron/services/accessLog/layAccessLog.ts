import type { AccessEntry, AccessLogPaper, AccessLogWording } from '../../../shared/bridge/accessLog.ts';
import type { PaperModel, PaperPart } from '../../../shared/export/paperModel.ts';
import { formatAccess, formatTimes, formatWho, nameAction } from '../../../shared/fmt/formatAccess.ts';
import { formatCode } from '../../../shared/fmt/formatCode.ts';
import { formatHead } from '../../../shared/fmt/formatHead.ts';
import { formatNumber } from '../../../shared/fmt/formatNumber.ts';

/** What is printed of the access log. */
export interface LoggedPeriod {
  /** Newest first, folded. */
  readonly entries: readonly AccessEntry[];
  /** Lines in the period, and how many of them the entries tell of. */
  readonly total: number;
  readonly shown: number;
  readonly head: string;
  readonly isWhole: boolean;
  /** Local time of printing, with its distance from UTC. */
  readonly printedAt: string;
}

const zoneOf = (local: string): string => `UTC${local.slice(16)}`;

function claimOf({ claimId, title }: AccessEntry, titles: boolean): string {
  if (claimId === null) return '';
  const code = formatCode(claimId);
  return titles && title !== null ? `${title} (${code})` : code;
}

/** How often each action was done, the most frequent first. */
function countActions(entries: readonly AccessEntry[], wording: AccessLogWording) {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const said = nameAction(entry, wording);
    counts.set(said, (counts.get(said) ?? 0) + entry.count);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** The access log as a paper for supervision: what it holds and that it is whole, how often each thing was done, and every entry. */
export function layAccessLog(
  { language, titles, wording }: AccessLogPaper,
  { entries, total, shown, head, isWhole, printedAt }: LoggedPeriod,
): PaperModel {
  const number = (value: number) => formatNumber(value, language);
  const zones = [...new Set(entries.flatMap(({ at }) => (at === '' ? [] : [zoneOf(at)])))];
  const { columns } = wording;
  const tables: readonly PaperPart[] = [
    { kind: 'heading', text: wording.counts },
    {
      kind: 'table',
      columns: [
        { text: columns.what, fits: 'rest' },
        { text: columns.count, fits: 'number' },
      ],
      rows: countActions(entries, wording).map(([said, count]) => [said, number(count)]),
      total: null,
    },
    { kind: 'heading', text: wording.entries },
    {
      kind: 'table',
      columns: [
        { text: columns.when, fits: 'own' },
        { text: columns.who, fits: 'own' },
        { text: columns.what, fits: 'rest' },
        { text: columns.claim, fits: 'own' },
      ],
      rows: entries.map(entry => [
        formatTimes(entry),
        formatWho(entry, wording),
        formatAccess(entry, wording),
        claimOf(entry, titles),
      ]),
      total: null,
    },
  ];
  return {
    title: wording.title,
    language,
    sheet: `${wording.sheet} · ${formatHead(head)}`,
    sheetsBefore: 0,
    parts: [
      { kind: 'title', text: wording.title },
      {
        kind: 'rows',
        rows: [
          { label: wording.period, value: wording.periodShown },
          { label: wording.printed, value: formatTimes({ at: printedAt, since: printedAt }) },
          ...(zones.length === 0 ? [] : [{ label: wording.zone, value: zones.join(', ') }]),
          { label: wording.lines, value: number(total) },
          { label: wording.head, value: formatHead(head) },
        ],
      },
      { kind: 'paragraph', text: isWhole ? wording.state.whole : wording.state.altered },
      { kind: 'note', text: wording.headMeaning },
      ...(shown < total ? [{ kind: 'paragraph', text: wording.leftOut } as const] : []),
      ...(entries.length === 0 ? [{ kind: 'paragraph', text: wording.none } as const] : tables),
    ],
  };
}
