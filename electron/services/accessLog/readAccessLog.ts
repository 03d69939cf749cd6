import { z } from 'zod';
import { accessActionSchema } from '../../../shared/bridge/accessAction.ts';
import type { AccessEntry, Accessor, AccessFilter } from '../../../shared/bridge/accessLog.ts';
import { claimIdSchema } from '../../../shared/domain/claim.ts';
import { addPeriod } from '../../../shared/domain/isoDate.ts';
import type { Database } from '../store/openDatabase.ts';
import { localTime, startOfDay } from './localTime.ts';

const personSchema = z.object({ slot_id: z.string(), kind: z.enum(['passphrase', 'recovery']), name: z.string() });

/** What another hand wrote into a line must not keep the others from being read. */
const lineSchema = z.object({
  number: z.int(),
  at: z.iso.datetime().nullable().catch(null),
  actor: z.string().catch(''),
  action: accessActionSchema.nullable().catch(null),
  claim_id: claimIdSchema.nullable().catch(null),
  details: z.string().nullable().catch(null),
  title: z.string().nullable(),
});
type Line = z.infer<typeof lineSchema>;

/** Ids and days that a line is about, by the names under which details hold them; the rest of the details is for the chain. */
const aboutSchema = z.object({
  slot: z.string().optional(),
  evidence: z.string().optional(),
  export: z.string().optional(),
  day: z.string().optional(),
});

function readAbout(details: string | null): z.infer<typeof aboutSchema> {
  try {
    return aboutSchema.parse(JSON.parse(details ?? '{}'));
  } catch {
    return {};
  }
}

/** The condition of a filter, and what stands for its question marks. */
function conditionOf({ claimId, from, until }: AccessFilter): { readonly sql: string; readonly values: string[] } {
  const conditions: readonly (readonly [sql: string, value: string | null])[] = [
    ['access_log.claim_id = ?', claimId],
    ['access_log.at >= ?', from === null ? null : startOfDay(from)],
    ['access_log.at < ?', until === null ? null : startOfDay(addPeriod(until, { count: 1, unit: 'days' }))],
  ];
  const set = conditions.flatMap(([sql, value]) => (value === null ? [] : [{ sql, value }]));
  return {
    // A line that was emptied with its claim has nothing left to tell.
    sql: ['access_log.action IS NOT NULL', ...set.map(({ sql }) => sql)].join(' AND '),
    values: set.map(({ value }) => value),
  };
}

/** How many lines a filter lets through. */
export function countAccesses(database: Database, filter: AccessFilter): number {
  const { sql, values } = conditionOf(filter);
  return (
    database
      .prepare<string[], number>(`SELECT count(*) FROM access_log WHERE ${sql}`)
      .pluck()
      .get(...values) ?? 0
  );
}

function readPeople(database: Database): ReadonlyMap<string, Accessor> {
  return new Map(
    z
      .array(personSchema)
      .parse(database.prepare('SELECT slot_id, kind, name FROM person').all())
      .map(({ slot_id: slot, kind, name }) => [
        slot,
        kind === 'recovery' ? { kind: 'recoveryCode' } : { kind: 'person', slot, name },
      ]),
  );
}

const whoOf = (actor: string, people: ReadonlyMap<string, Accessor>): Accessor =>
  actor === '' ? { kind: 'nobody' } : (people.get(actor) ?? { kind: 'person', slot: actor, name: '' });

function aboutOf(details: string | null, people: ReadonlyMap<string, Accessor>): string | null {
  const { slot, evidence, export: exportId, day } = readAbout(details);
  const person = slot === undefined ? undefined : people.get(slot);
  const name = person?.kind === 'person' && person.name !== '' ? person.name : slot;
  return name ?? evidence ?? exportId ?? day ?? null;
}

function entryOf(line: Line, people: ReadonlyMap<string, Accessor>): AccessEntry {
  const { number, actor, action, claim_id: claimId, details, title } = line;
  const at = line.at === null ? '' : localTime(line.at);
  return {
    number,
    at,
    since: at,
    count: 1,
    who: whoOf(actor, people),
    action,
    claimId,
    title,
    about: aboutOf(details, people),
  };
}

const kindOf = ({ who, action, claimId, about, at }: AccessEntry): string =>
  JSON.stringify([who, action, claimId, about, at.slice(0, 10)]);

/** Lines of one kind and day that follow each other as one entry; newest first. */
export function foldEntries(entries: readonly AccessEntry[]): readonly AccessEntry[] {
  const folded: AccessEntry[] = [];
  for (const entry of entries) {
    const newer = folded.at(-1);
    if (newer === undefined || kindOf(newer) !== kindOf(entry)) folded.push(entry);
    else folded[folded.length - 1] = { ...newer, since: entry.since, count: newer.count + entry.count };
  }
  return folded;
}

export interface ReadAccesses {
  /** Newest first, one for each line. */
  readonly entries: readonly AccessEntry[];
  /** The number before which older ones are found; null where there are none. */
  readonly older: number | null;
}

/** The newest lines that a filter lets through, before a number where one is given. */
export function readAccesses(
  database: Database,
  filter: AccessFilter,
  { before, most }: { readonly before: number | null; readonly most: number },
): ReadAccesses {
  const { sql, values } = conditionOf(filter);
  const lines = z.array(lineSchema).parse(
    database
      .prepare(
        `SELECT access_log.number, access_log.at, actor, action, claim_id, details, claim.title
         FROM access_log LEFT JOIN claim ON claim.id = access_log.claim_id
         WHERE ${sql} AND number < ? ORDER BY number DESC LIMIT ?`,
      )
      .all(...values, before ?? Number.MAX_SAFE_INTEGER, most + 1),
  );
  const shown = lines.slice(0, most);
  const people = readPeople(database);
  return {
    entries: shown.map(line => entryOf(line, people)),
    older: lines.length > most ? (shown.at(-1)?.number ?? null) : null,
  };
}

/**
 * The line whose hash, or the claim's head in it, begins so: its number and time, which went with its claim where that is deleted. Papers
 * show such beginnings.
 */
export function findHead(
  database: Database,
  beginning: string,
): { readonly number: number; readonly at: string } | undefined {
  const found = database
    .prepare<[string, string], { number: number; at: string | null }>(
      'SELECT number, at FROM access_log WHERE hash GLOB ? OR claim_head GLOB ? ORDER BY number LIMIT 1',
    )
    .get(`${beginning}*`, `*:${beginning}*`);
  return found === undefined ? undefined : { number: found.number, at: found.at === null ? '' : localTime(found.at) };
}
