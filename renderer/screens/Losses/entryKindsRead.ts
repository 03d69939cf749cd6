import type { SchemeAssessment } from '../../../shared/assessment/assessment.ts';
import type { AmountFinding } from '../../../shared/rules/sum.ts';

const ops = { loss: 'losses', payment: 'payments' } as const;

function reads({ op, parts }: AmountFinding, wanted: string): boolean {
  return op === wanted || parts.some(part => reads(part, wanted));
}

/** Which entries the sums of these routes read: losses, payments from elsewhere, both or none. */
export function entryKindsRead(schemes: readonly Pick<SchemeAssessment, 'estimate'>[]): readonly (keyof typeof ops)[] {
  return (['loss', 'payment'] as const).filter(kind =>
    schemes.some(({ estimate }) => reads(estimate.calculation, ops[kind])),
  );
}
