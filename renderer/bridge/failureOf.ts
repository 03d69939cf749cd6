import type { Failure } from '../../shared/bridge/appError.ts';
import { BridgeFailure } from '../../shared/bridge/client.ts';

/** A rejected call as its failure; anything else never crossed the bridge and has no incident in the log. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof BridgeFailure) return { code: cause.code, details: cause.details };
  return { code: 'internal', details: { incident: '–' } };
}
