import { z } from 'zod';

/** The number of the last entry and its hash. */
const head = z.string().regex(/^\d+:[0-9a-f]{64}$/);

/** The ends of the two chains that an export rests on: whoever holds them can tell whether what came before was changed since. */
export const chainHeadsSchema = z.strictObject({ accessLog: head, claim: head });
export type ChainHeads = z.infer<typeof chainHeadsSchema>;
