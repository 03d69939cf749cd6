import { z } from 'zod';
import { moneyChangeSchema } from '../../../shared/assessment/moneyChange.ts';
import { AppError } from '../../../shared/bridge/appError.ts';
import { claimIdSchema, type ClaimId } from '../../../shared/domain/claim.ts';
import { claimChangeSchema, type ClaimChange } from '../../../shared/domain/claimChange.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { upgradeClaim } from '../../../shared/domain/upgradeClaim.ts';
import { beforeTheFirst, chainHash } from '../store/chain.ts';
import { findChainFaults, type ChainLink } from '../store/findChainFaults.ts';
import type { Database } from '../store/openDatabase.ts';

/** What an entry says besides its changes. */
const detailsSchema = z.strictObject({
  /** The day by the calendar of the place, which the instant in `at` does not tell. */
  on: isoDateSchema,
  /** The claim that the changes of this entry are applied to, where it does not follow from the entries before. */
  start: z.unknown().optional(),
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
  readonly changes: readonly ClaimChange[];
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

const changesSchema = z.array(claimChangeSchema);

/** What an entry's hash is made of. The first release's entries had neither number nor details. */
function saidBy({ claim_id, revision, at, actor, changes, number, details }: Omit<Row, 'previous_hash' | 'hash'>) {
  return [claim_id, revision, at, actor, changes, ...(details === null ? [] : [number, details])];
}

function toLink(row: Row): ChainLink {
  return { number: row.number, previousHash: row.previous_hash, hash: row.hash, said: saidBy(row) };
}

function toEntry({ claim_id: claimId, number, revision, at, actor, changes, details, hash }: Row): JournalEntry {
  const said: Details =
    details === null ? { on: isoDateSchema.parse(at.slice(0, 10)) } : detailsSchema.parse(JSON.parse(details));
  const start = said.start === undefined ? {} : { start: upgradeClaim(said.start) };
  return {
    ...said,
    ...start,
    claimId,
    number,
    revision,
    at,
    actor,
    changes: changesSchema.parse(JSON.parse(changes)),
    hash,
  };
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
  readonly changes: readonly ClaimChange[];
}

/** Adds an entry to its claim's chain and gives its hash, which is the claim's head from then on. */
export function appendToJournal(database: Database, entry: NewEntry): string {
  const { claimId, revision, at, actor, changes, ...details } = entry;
  const last = database
    .prepare<[string], { readonly number: number; readonly hash: string }>(
      'SELECT number, hash FROM journal WHERE claim_id = ? ORDER BY number DESC LIMIT 1',
    )
    .get(claimId) ?? { number: 0, hash: beforeTheFirst };
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
  return hash;
}

/** The hash of a claim's last entry. */
export function journalHead(database: Database, claimId: ClaimId): string {
  const head = database
    .prepare<[string], string>('SELECT hash FROM journal WHERE claim_id = ? ORDER BY number DESC LIMIT 1')
    .pluck()
    .get(claimId);
  return head ?? beforeTheFirst;
}

/** A claim's entries, oldest first. Throws historyAltered where one was changed, taken out or put in. */
export function readJournal(database: Database, claimId: ClaimId): readonly JournalEntry[] {
  const rows = readRows(database, claimId);
  if (findChainFaults(rows.map(toLink)).length > 0) throw new AppError('historyAltered', {});
  return rows.map(toEntry);
}
