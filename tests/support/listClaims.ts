import type { Call } from '../../shared/bridge/client.ts';
import type { ClaimRow } from '../../shared/bridge/contract.ts';

/** The first claims of the list, as the window asks for them. */
export async function listClaims(call: Call): Promise<readonly ClaimRow[]> {
  return (await call('claims.find', { words: '', offset: 0 })).rows;
}
