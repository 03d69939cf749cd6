import { formatDate } from '../../shared/fmt/formatDate.ts';
import type { IsoDate } from '../../shared/domain/isoDate.ts';

const minuteInMs = 60_000;

/** `21.11.2026 09:05` by this computer's clock, of an ISO 8601 instant. */
export function formatInstant(instant: string): string {
  const moment = new Date(instant);
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * minuteInMs).toISOString();
  return `${formatDate(local.slice(0, 10) as IsoDate)} ${local.slice(11, 16)}`;
}
