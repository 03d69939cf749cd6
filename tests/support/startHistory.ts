import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createClaimService } from '../../electron/services/claims/createClaimService.ts';
import { createEvidenceService } from '../../electron/services/evidence/createEvidenceService.ts';
import { createHistoryService } from '../../electron/services/history/createHistoryService.ts';
import { createPackLibrary } from '../../electron/services/packs/createPackLibrary.ts';
import { createExportStore } from '../../electron/services/store/createExportStore.ts';
import { createStore } from '../../electron/services/store/createStore.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { lendJobProcess } from './lendJobProcess.ts';
import { assetsFolder, cheapKdf, passphrase, startJobs, temporaryFolder, testPorts } from './startServices.ts';

const packs = createPackLibrary(assetsFolder);

/** Claims and their history in an open workspace, on days that the test sets. */
export async function startHistory() {
  let day = '2026-03-12';
  const clock = { today: () => isoDateSchema.parse(day), now: () => `${day}T09:00:00.000Z` };
  const ports = { ...testPorts(), clock };
  const store = createStore({
    workspaceFolder: join(temporaryFolder(), 'workspace'),
    kdf: cheapKdf,
    ports,
    secondsNow: () => 0,
    prepare: async () => {},
  });
  onTestFinished(() => store.lock());
  await store.create(passphrase);
  const evidence = createEvidenceService(store.use, startJobs(lendJobProcess).run, ports);
  const claims = createClaimService({ use: store.use, packs, evidence, exports: createExportStore(store.use), ports });
  const history = createHistoryService({ use: store.use, packs, claims, clock });
  const { database } = store.use();
  return {
    store,
    claims,
    history,
    evidence,
    database,
    setDay: (next: string) => {
      day = next;
    },
    /** A claim with one entry in its history. */
    begin: (): ClaimId => claims.create({ jurisdiction: 'kz', title: 'Aspen', answers: {} }).claim.claimId,
    /** Applies changes to a claim as it is. */
    apply: (claimId: ClaimId, changes: readonly ClaimChange[], why?: string) =>
      claims.apply({ claimId, revision: claims.read(claimId).revision, changes: [...changes], why }),
    /** Takes an entry back from a claim as it is. */
    undo: (claimId: ClaimId, of: number) => history.undo({ claimId, revision: claims.read(claimId).revision, of }),
    /** Does to the database what its own guards forbid. */
    tamper: (sql: string): void => {
      const guards = database.prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%append-only%'",
      );
      database.exec(
        guards
          .pluck()
          .all()
          .map(name => `DROP TRIGGER ${name};`)
          .join(''),
      );
      database.exec(sql);
    },
  };
}
