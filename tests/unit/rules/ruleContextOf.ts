import type { FactValue } from '../../../shared/domain/fact.ts';
import type { RuleContext } from '../../../shared/rules/ruleContext.ts';
import { day, inventedPack } from '../inventedPack.ts';

/** The invented law asked on 12 March 2026 of these facts. */
export function ruleContextOf(
  facts: Readonly<Record<string, FactValue>>,
  more: Partial<RuleContext> = {},
): RuleContext {
  return {
    pack: inventedPack(),
    facts,
    losses: [],
    payments: [],
    awardPayments: [],
    pursued: [],
    readings: {},
    today: day('2026-03-12'),
    ...more,
  };
}

export const isTrue = { type: 'boolean', is: true } as const;
export const isFalse = { type: 'boolean', is: false } as const;

export function on(text: string): FactValue {
  return { type: 'date', date: day(text) };
}

/** A day that lies between two, both included. */
export function between(earliest: string, latest: string): FactValue {
  return { type: 'date', date: day(earliest), until: day(latest) };
}
