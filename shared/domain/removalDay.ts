import { addPeriod, type IsoDate } from './isoDate.ts';

/** The day from which an archived claim is due to be deleted; null where it is not archived or no term was chosen. */
export function removalDay(archivedOn: IsoDate | null, years: number | null): IsoDate | null {
  return archivedOn === null || years === null ? null : addPeriod(archivedOn, { count: years, unit: 'years' });
}
