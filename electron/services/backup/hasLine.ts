import { z } from 'zod';
import type { WorkspaceHead } from '../store/accessLog.ts';
import type { Database } from '../store/openDatabase.ts';
import { firstChained } from './readContents.ts';

/** Whether an access log has this very line, so that its workspace once was as what ends with it. False where no line is chained. */
export function hasLine(database: Database, { number, hash }: WorkspaceHead): boolean {
  const version = z.int().parse(database.pragma('user_version', { simple: true }));
  if (version < firstChained || hash === '') return false;
  return database.prepare('SELECT hash FROM access_log WHERE number = ?').pluck().get(number) === hash;
}
