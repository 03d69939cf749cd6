import { z } from 'zod';
import { moneyChangeSchema } from '../../../shared/assessment/moneyChange.ts';
import { claimIdSchema, type ClaimId } from '../../../shared/domain/claim.ts';
import { recordedChangeSchema, type RecordedChange } from '../../../shared/domain/claimChange.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { beforeTheFirst, chainHash } from '../store/chain.ts';
import { findChainFaults, type ChainFault, type ChainLink } from '../store/findChainFaults.ts';
import { jsonSchema } from '../store/jsonSchema.ts';
import type { Database } from '../store/openDatabase.ts';
import { keptClaimSchema } from './keptClaimSchema.ts';

/** What an entry says besides its changes. */
const detailsSchema = z.strictObject({
  /** The day by the calendar of the place, which the instant in `at` does not tell. */
  on: isoDateSchema,
  /** The claim that the changes of this entry are applied to, where it does not follow from the entries before. */
  start: keptClaimSchema.optional(),
  why: z.string().optional(),
  money: z.array(moneyChangeSchema).optional(),
  /** The number of the entry whose changes this one takes back. */
  undoes: z.int().optional(),
  /** The number of the entry that `why` is about, where it is not this one. */
  explains: z.int().optional(),
});
type Details = z.infer<typeof detailsSchema>;

/** What happened to a claim, when, and with which key slot. */
export interface JournalEntry extends Details {
  readonly claimId: ClaimId;
  /** 1, 2, 3 and so on within the claim. */
  readonly number: number;
  /** That of the claim after it. */
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly changes: readonly RecordedChange[];
  readonly hash: string;
}

const rowSchema = z.object({
  claim_id: claimIdSchema,
  number: z.int(),
  revision: z.int(),
  at: z.string(),
  actor: z.string(),
  changes: z.string(),
  details: z.string().nullable(),
  previous_hash: z.string(),
  hash: z.string(),
});
type Row = z.infer<typeof rowSchema>;

/** What an entry's hash is made of. The first release's entries had neither number nor details. */
function saidBy({ claim_id, revision, at, actor, changes, number, details }: Omit<Row, 'previous_hash' | 'hash'>) {
  return [claim_id, revision, at, actor, changes, ...(details === null ? [] : [number, details])];
}

function toLink(row: Row): ChainLink {
  return { number: row.number, previousHash: row.previous_hash, hash: row.hash, said: saidBy(row) };
}

const entryOfRowSchema = rowSchema.extend({
  changes: jsonSchema.pipe(z.array(recordedChangeSchema)),
  details: jsonSchema.pipe(detailsSchema).nullable(),
});

/** Nothing where the row is not what the program writes. */
function toEntry(row: Row): readonly JournalEntry[] {
  const read = entryOfRowSchema.safeParse(row);
  if (!read.success) return [];
  const { claim_id: claimId, number, revision, at, actor, changes, details, hash } = read.data;
  // Entries of the first release name no day but that of their instant.
  const on = details?.on ?? isoDateSchema.safeParse(at.slice(0, 10)).data;
  if (on === undefined) return [];
  return [{ ...details, on, claimId, number, revision, at, actor, changes, hash }];
}

function readRows(database: Database, claimId: ClaimId): readonly Row[] {
  return database
    .prepare('SELECT * FROM journal WHERE claim_id = ? ORDER BY number')
    .all(claimId)
    .map(row => rowSchema.parse(row));
}

/** What is to be written of an entry: the rest follows from the chain. */
export interface NewEntry extends Details {
  readonly claimId: ClaimId;
  readonly revision: number;
  readonly at: string;
  readonly actor: string;
  readonly changes: readonly RecordedChange[];
}

interface End {
  readonly number: number;
  readonly hash: string;
}

function lastOf(database: Database, claimId: ClaimId): End {
  const last = database
    .prepare<[string], End>('SELECT number, hash FROM journal WHERE claim_id = ? ORDER BY number DESC LIMIT 1')
    .get(claimId);
  return last ?? { number: 0, hash: beforeTheFirst };
}

/** An entry's number and hash in one: what the access log keeps of the end of a claim's chain, and what is printed of it. */
export const headOf = ({ number, hash }: End): string => `${number}:${hash}`;

/** Adds an entry to its claim's chain and gives its new end. */
export function appendToJournal(database: Database, entry: NewEntry): string {
  const { claimId, revision, at, actor, changes, ...details } = entry;
  const last = lastOf(database, claimId);
  const row = {
    claim_id: claimId,
    number: last.number + 1,
    revision,
    at,
    actor,
    changes: JSON.stringify(changes),
    details: JSON.stringify(details),
  };
  const hash = chainHash(last.hash, saidBy(row));
  database
    .prepare(
      `INSERT INTO journal (claim_id, number, revision, at, actor, changes, details, previous_hash, hash)
       VALUES (@claim_id, @number, @revision, @at, @actor, @changes, @details, @previous_hash, @hash)`,
    )
    .run({ ...row, previous_hash: last.hash, hash });
  return headOf({ number: row.number, hash });
}

/** The end of a claim's chain. */
export function journalHead(database: Database, claimId: ClaimId): string {
  return headOf(lastOf(database, claimId));
}

/** A claim's entries, oldest first, and what is wrong with their chain. An entry that cannot be read is left out and among the faults. */
export function readJournal(
  database: Database,
  claimId: ClaimId,
): { readonly entries: readonly JournalEntry[]; readonly faults: readonly ChainFault[] } {
  const rows = readRows(database, claimId);
  return { entries: rows.flatMap(toEntry), faults: findChainFaults(rows.map(toLink)) };
}
