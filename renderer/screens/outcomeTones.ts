import type { Outcome } from '../../shared/rules/finding.ts';
import type { Tone } from '../components/StatusTag.tsx';

/** How loud the state of a route is: what is open stands out, what is closed does not. */
export const outcomeTones = { met: 'info', notMet: 'plain', unknown: 'warn' } as const satisfies Record<Outcome, Tone>;
