import type { Migration } from '../migration.ts';
import { workspaceTables } from './0001-workspace.ts';

/** Every step of the tables, in order: a list of imports, since a packaged program has no folder to read. */
export const migrations: readonly Migration[] = [workspaceTables];
