import { isIsoDate } from '../domain/isoDate.ts';
import { formatCode } from './formatCode.ts';
import { formatDate } from './formatDate.ts';
import { formatPerson } from './formatPerson.ts';

/** One line of the access log, or several of a kind, as far as its text needs. Times are local: `2026-03-12T14:00+05:00`. */
interface AccessToTell {
  readonly at: string;
  readonly since: string;
  readonly count: number;
  readonly who:
    | { readonly kind: 'person'; readonly slot: string; readonly name: string }
    | { readonly kind: 'recoveryCode' | 'nobody' };
  readonly action: string | null;
  readonly claimId: string | null;
  readonly title: string | null;
  readonly about: string | null;
}

/** The words that the texts are made of, in one language. */
export interface AccessWords {
  /** Of a person without a name; a code follows. */
  readonly person: string;
  readonly recoveryCode: string;
  readonly unreadable: string;
  readonly actions: Readonly<Record<string, string>>;
}

/** The hour and minute of a local time. */
export const clockOf = (local: string): string => local.slice(11, 16);

/** The day of a local time, as it is printed; nothing where the line cannot be read. */
export function dayOfTime(local: string): string {
  const day = local.slice(0, 10);
  return isIsoDate(day) ? formatDate(day) : '';
}

/** `12.03.2026 14:00`, or from when to when. */
export function formatTimes({ at, since }: Pick<AccessToTell, 'at' | 'since'>): string {
  const clock = since === at ? clockOf(at) : `${clockOf(since)}–${clockOf(at)}`;
  return `${dayOfTime(at)} ${clock}`.trim();
}

/** Who it was: a name, a code where none was given, the recovery code, or nobody that is known. */
export function formatWho({ who }: Pick<AccessToTell, 'who'>, { person, recoveryCode }: AccessWords): string {
  if (who.kind !== 'person') return who.kind === 'recoveryCode' ? recoveryCode : '–';
  return formatPerson(who, person);
}

/** What was done, without what it was done to. */
export function nameAction({ action }: Pick<AccessToTell, 'action'>, { actions, unreadable }: AccessWords): string {
  return (action === null ? undefined : actions[action]) ?? unreadable;
}

function formatAbout(about: string): string {
  if (isIsoDate(about)) return formatDate(about);
  return /^[0-9a-f]{32}$/.test(about) ? formatCode(about) : about;
}

/** What was done, to what, and how many times. */
export function formatAccess(entry: AccessToTell, words: AccessWords): string {
  const { about, count } = entry;
  const said = nameAction(entry, words);
  const times = count === 1 ? '' : ` × ${count}`;
  return about === null ? `${said}${times}` : `${said}: ${formatAbout(about)}${times}`;
}
