import { z } from 'zod';
import { lastLineGiven, workspaceHead } from './accessLog.ts';
import { contentHash } from './chain.ts';
import { findChainFaults, type ChainFault, type ChainLink } from './findChainFaults.ts';
import { jsonSchema } from './jsonSchema.ts';
import type { Database } from './openDatabase.ts';

const lineSchema = z.object({
  number: z.int(),
  at: z.string().nullable(),
  actor: z.string().nullable(),
  action: z.string().nullable(),
  claim_id: z.string().nullable(),
  details: z.string().nullable(),
  claim_head: z.string().nullable(),
  salt: z.instanceof(Uint8Array).nullable(),
  content_hash: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});
type Line = z.infer<typeof lineSchema>;

const emptiedSchema = jsonSchema.pipe(z.object({ emptied: z.int() }));

/** An emptied line says nothing, so nothing it says can be wrong. */
const saysWhatItDid = ({ salt, at, actor, action, claim_id, details, claim_head, content_hash }: Line): boolean =>
  salt === null || contentHash(salt, [at, actor, action, claim_id, details, claim_head]) === content_hash;

function emptiedBy({ action, details }: Line): number | undefined {
  if (action !== 'claims.remove') return undefined;
  return emptiedSchema.safeParse(details).data?.emptied;
}

/** Lines cut off the end: their numbers were given and are gone. */
function findMissingEnd(database: Database): readonly ChainFault[] {
  const [last, given] = [workspaceHead(database).number, lastLineGiven(database)];
  return last < given ? [{ number: last + 1, through: given, fault: 'missing' }] : [];
}

/**
 * What is wrong with the access log: its chain, what each line says, and lines that are empty although no deletion of a claim emptied
 * them. An unbroken log has no faults.
 */
export function findLogFaults(database: Database): readonly ChainFault[] {
  const changed: ChainFault[] = [];
  let lastEmptied = 0;
  let emptied = 0;
  let accountedFor = 0;
  function* readLines(): Generator<ChainLink> {
    for (const row of database.prepare('SELECT * FROM access_log ORDER BY number').iterate()) {
      const line = lineSchema.parse(row);
      const { number, content_hash, previous_hash: previousHash, hash } = line;
      if (!saysWhatItDid(line)) changed.push({ number, fault: 'changed' });
      if (line.salt === null) {
        emptied += 1;
        lastEmptied = number;
      }
      // Of the last deletion: later ones empty lines from before the earlier ones too.
      accountedFor = emptiedBy(line) ?? accountedFor;
      yield { number, previousHash, hash, said: [number, content_hash] };
    }
  }
  const faults = findChainFaults(readLines());
  const unaccounted = emptied === accountedFor ? [] : [{ number: lastEmptied, fault: 'changed' as const }];
  return [...faults, ...findMissingEnd(database), ...changed, ...unaccounted];
}
