import type { Progress } from '../../shared/assessment/progress.ts';

/** True where something was awarded and nothing of it is owed any more. */
export function isPaid({ paid, outstanding }: Progress): boolean {
  return paid > 0 && outstanding?.kind === 'exact' && outstanding.minor === 0;
}
