import type { Migration } from '../migration.ts';
import { workspaceTables } from './0001-workspace.ts';
import { packNewsTables } from './0002-pack-news.ts';
import { claimDeadlinesTable } from './0003-claim-deadlines.ts';
import { historyTables } from './0004-history.ts';
import { peopleTable } from './0005-people.ts';
import { claimSearchTables } from './0006-claim-search.ts';
import { retentionTable } from './0007-retention.ts';
import { ownFormTable } from './0008-own-forms.ts';

/** Every step of the tables, in order: a list of imports, since a packaged program has no folder to read. */
export const migrations: readonly Migration[] = [
  workspaceTables,
  packNewsTables,
  claimDeadlinesTable,
  historyTables,
  peopleTable,
  claimSearchTables,
  retentionTable,
  ownFormTable,
];
