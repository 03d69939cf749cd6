import type { Keeping, Retention } from '../../../shared/bridge/retention.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import { addPeriod } from '../../../shared/domain/isoDate.ts';
import { removalDay } from '../../../shared/domain/removalDay.ts';
import type { Ports } from '../ports.ts';
import type { OpenWorkspace } from '../store/openWorkspace.ts';
import { retentionRepository } from './retentionRepository.ts';

/** How long archived claims are kept. It tells what is due and deletes nothing. Every call throws locked while no workspace is open. */
export interface RetentionService {
  retention(): Retention;
  /** `null` for no term. */
  setYears(years: number | null): void;
  keeping(claimId: ClaimId): Keeping;
}

const mostListed = 50;

export function createRetentionService(
  use: () => Pick<OpenWorkspace, 'database'>,
  { clock }: Pick<Ports, 'clock'>,
): RetentionService {
  const repository = () => retentionRepository(use().database);
  return {
    retention() {
      const years = repository().years();
      if (years === null) return { years, dueCount: 0, due: [] };
      const today = clock.today();
      // A day more: what was archived on 29 February is due on the 28th of a common year.
      const until = addPeriod(addPeriod(today, { count: -years, unit: 'years' }), { count: 1, unit: 'days' });
      const due = repository()
        .archivedUntil(until)
        .flatMap(({ claimId, title, archivedOn }) => {
          const dueOn = removalDay(archivedOn, years);
          return dueOn === null || dueOn > today ? [] : [{ claimId, title, dueOn }];
        });
      return { years, dueCount: due.length, due: due.slice(0, mostListed) };
    },

    setYears: years => repository().saveYears(years),

    keeping(claimId) {
      const archivedOn = repository().archivedOn(claimId);
      return { archivedOn, dueOn: removalDay(archivedOn, repository().years()) };
    },
  };
}
