import { z } from 'zod';
import { AppError } from '../../../shared/bridge/appError.ts';
import { isoDateSchema, type IsoDate } from '../../../shared/domain/isoDate.ts';
import { workspaceHead, type WorkspaceHead } from '../store/accessLog.ts';
import { migrations } from '../store/migrations/index.ts';
import type { Database } from '../store/openDatabase.ts';

const sealedNameSchema = z.object({ name: z.string().regex(/^[a-z0-9]{16,64}$/), key: z.instanceof(Uint8Array) });
/** A sealed file: its name in its folder, and the key in its row. */
export type SealedName = z.infer<typeof sealedNameSchema>;

/** What a database says that its workspace holds. Read from tables of any release. */
export interface Contents {
  /** Of the tables. */
  readonly version: number;
  readonly claims: number;
  readonly evidence: readonly SealedName[];
  readonly exports: readonly SealedName[];
  /** The end of the access log; its hash is empty in tables from before lines were chained. */
  readonly head: WorkspaceHead;
  /** The day of the last line that tells of something. */
  readonly lastDay: IsoDate;
}

/** The first tables whose access log is a chain. */
export const firstChained = 4;

/** The first tables with forms of the office, whose templates lie among the files of exports. */
const firstWithForms = 8;
const exportFiles = 'SELECT file AS name, key FROM export_file';

const sealedNames = (database: Database, query: string) =>
  z.array(sealedNameSchema).parse(database.prepare(query).all());

/** Reads what a database holds; nothing of it is changed. Throws storeFromNewerApp, and storeDamaged for one without tables. */
export function readContents(database: Database): Contents {
  const version = z.int().parse(database.pragma('user_version', { simple: true }));
  const known = migrations.length;
  if (version > known) throw new AppError('storeFromNewerApp', { found: version, known });
  if (version === 0) throw new AppError('storeDamaged', { part: 'database' });
  const count = (query: string) => z.int().parse(database.prepare(query).pluck().get());
  const lastAt = database
    .prepare('SELECT at FROM access_log WHERE at IS NOT NULL ORDER BY number DESC LIMIT 1')
    .pluck()
    .get();
  return {
    version,
    claims: count('SELECT count(*) FROM claim'),
    evidence: sealedNames(database, 'SELECT id AS name, key FROM evidence ORDER BY id'),
    exports: sealedNames(
      database,
      `${exportFiles} ${version < firstWithForms ? '' : 'UNION ALL SELECT file AS name, key FROM own_form'} ORDER BY name`,
    ),
    head:
      version < firstChained
        ? { number: count('SELECT coalesce(max(number), 0) FROM access_log'), hash: '' }
        : workspaceHead(database),
    lastDay: isoDateSchema.parse(z.string().parse(lastAt).slice(0, 10)),
  };
}
