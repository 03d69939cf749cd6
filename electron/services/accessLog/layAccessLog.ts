import type { AccessEntry, AccessLogPaper, AccessLogWording, Accessor } from '../../../shared/bridge/accessLog.ts';
import type { PaperModel, PaperPart } from '../../../shared/export/paperModel.ts';
import { isIsoDate } from '../../../shared/domain/isoDate.ts';
import { formatCode } from '../../../shared/fmt/formatCode.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { formatHead } from '../../../shared/fmt/formatHead.ts';
import { formatNumber } from '../../../shared/fmt/formatNumber.ts';
import { dayOf } from './localTime.ts';

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

const clockOf = (local: string): string => local.slice(11, 16);
const zoneOf = (local: string): string => `UTC${local.slice(16)}`;

function whenOf({ at, since }: AccessEntry): string {
  if (at === '') return '';
  const clock = since === at ? clockOf(at) : `${clockOf(since)}–${clockOf(at)}`;
  return `${formatDate(dayOf(at))} ${clock}`;
}

function whoOf(who: Accessor, { person, recoveryCode }: AccessLogWording): string {
  if (who.kind === 'nobody') return '–';
  if (who.kind === 'recoveryCode') return recoveryCode;
  return who.name === '' ? `${person} ${formatCode(who.slot)}` : who.name;
}

function aboutText(about: string): string {
  if (isIsoDate(about)) return formatDate(about);
  return /^[0-9a-f]{32}$/.test(about) ? formatCode(about) : about;
}

function whatOf({ action, count, about }: AccessEntry, { actions, unreadable }: AccessLogWording): string {
  const said = action === null ? unreadable : actions[action];
  const times = count === 1 ? '' : ` × ${count}`;
  return about === null ? `${said}${times}` : `${said}: ${aboutText(about)}${times}`;
}

function claimOf({ claimId, title }: AccessEntry, titles: boolean): string {
  if (claimId === null) return '';
  const code = formatCode(claimId);
  return titles && title !== null ? `${title} (${code})` : code;
}

/** How often each action was done, the most frequent first. */
function countActions(entries: readonly AccessEntry[], { actions, unreadable }: AccessLogWording) {
  const counts = new Map<string, number>();
  for (const { action, count } of entries) {
    const said = action === null ? unreadable : actions[action];
    counts.set(said, (counts.get(said) ?? 0) + count);
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
        whenOf(entry),
        whoOf(entry.who, wording),
        whatOf(entry, wording),
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
          { label: wording.printed, value: `${formatDate(dayOf(printedAt))} ${clockOf(printedAt)}` },
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
