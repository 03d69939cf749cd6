import type { Claim } from '../domain/claim.ts';
import type { FactSheet } from '../domain/fact.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { RuleContext } from '../rules/ruleContext.ts';

/** What the law is asked with, of a claim and the answers that count; on no day, nothing stands in for days that lie ahead. */
export function contextWith(
  pack: RuleContext['pack'],
  { losses, payments, awardPayments, pursued, readings }: Claim,
  facts: FactSheet,
  today: IsoDate | null,
): RuleContext {
  return { pack, facts, losses, payments, awardPayments, pursued, readings, today };
}
