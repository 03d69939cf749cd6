import { randomBytes } from 'node:crypto';
import { AppError } from '../../../shared/bridge/appError.ts';
import { exportRecordSchema } from '../../../shared/bridge/contract.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import type { ExportStore } from '../exports/exportStore.ts';
import { recordAccess } from './accessLog.ts';
import type { OpenWorkspace, UseWorkspace } from './openWorkspace.ts';

/** The exports kept in the open workspace, and the files to remove when a claim goes. */
export interface KeptExports extends ExportStore {
  filesOf(claimId: ClaimId): readonly string[];
  removeFiles(names: readonly string[]): Promise<void>;
}

interface SavedFile {
  readonly name: string;
  readonly file: string;
  readonly key: Uint8Array;
}

/** Keeps exports sealed in the workspace: files first, then the record that makes them count. */
export function createExportStore(use: UseWorkspace): KeptExports {
  /** Saved and not yet recorded, by export. A lock or a crash loses the keys, and the next start the files. */
  const unrecorded = new WeakMap<OpenWorkspace, Map<string, readonly SavedFile[]>>();
  const savedFiles = (exportId: string) => unrecorded.get(use())?.get(exportId) ?? [];

  return {
    async saveFile(exportId, name, bytes) {
      const workspace = use();
      const file = randomBytes(16).toString('hex');
      const key = await workspace.exports.write(file, bytes);
      const byExport = unrecorded.get(workspace) ?? new Map<string, readonly SavedFile[]>();
      unrecorded.set(workspace, byExport.set(exportId, [...(byExport.get(exportId) ?? []), { name, file, key }]));
    },

    async readFile(exportId, name) {
      const { database, exports } = use();
      const row = database
        .prepare<[string, string], { file: string; key: Uint8Array }>(
          'SELECT file, key FROM export_file WHERE export_id = ? AND name = ?',
        )
        .get(exportId, name);
      if (row === undefined) throw new AppError('notFound', { what: 'file', id: exportId });
      return exports.read(row.file, row.key);
    },

    async record(record) {
      const { database, actor } = use();
      const { exportId, claimId, madeAt } = record;
      const saved = savedFiles(exportId);
      const missing = record.files.some(({ name }) => !saved.some(file => file.name === name));
      if (missing) throw new AppError('notFound', { what: 'file', id: exportId });
      const insertFile = database.prepare('INSERT INTO export_file (export_id, name, file, key) VALUES (?, ?, ?, ?)');
      database
        .transaction(() => {
          database
            .prepare('INSERT INTO export_record (id, claim_id, made_at, body) VALUES (?, ?, ?, ?)')
            .run(exportId, claimId, madeAt, JSON.stringify(record));
          for (const { name, file, key } of saved) {
            insertFile.run(exportId, name, file, key);
          }
          recordAccess(database, {
            at: madeAt,
            actor,
            action: 'exports.write',
            claimId,
            details: { export: exportId },
          });
        })
        .immediate();
      unrecorded.get(use())?.delete(exportId);
    },

    recordHandOver({ exportId, claimId }, at) {
      const { database, actor } = use();
      recordAccess(database, { at, actor, action: 'exports.handOver', claimId, details: { export: exportId } });
    },

    async find(exportId) {
      const body = use()
        .database.prepare<[string], string>('SELECT body FROM export_record WHERE id = ?')
        .pluck()
        .get(exportId);
      if (body === undefined) throw new AppError('notFound', { what: 'export', id: exportId });
      return exportRecordSchema.parse(JSON.parse(body));
    },

    async list(claimId) {
      return use()
        .database.prepare<[string], string>(
          'SELECT body FROM export_record WHERE claim_id = ? ORDER BY made_at DESC, id',
        )
        .pluck()
        .all(claimId)
        .map(body => exportRecordSchema.parse(JSON.parse(body)));
    },

    filesOf: claimId =>
      use()
        .database.prepare<[string], string>(
          'SELECT file FROM export_file JOIN export_record ON id = export_id WHERE claim_id = ?',
        )
        .pluck()
        .all(claimId),

    async removeFiles(names) {
      const { exports } = use();
      for (const name of names) await exports.remove(name);
    },
  };
}

/** Removes files that no record and no form of the office names, before anything else uses the workspace. Gives their number. */
export function sweepExports({ database, exports }: OpenWorkspace): Promise<number> {
  const named = database.prepare<[], string>('SELECT file FROM export_file UNION ALL SELECT file FROM own_form');
  return exports.keepOnly(new Set(named.pluck().all()));
}
