import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';
import { deadlineCountSchema } from './deadlineCount.ts';

/** Where in the proceedings a safeguard belongs; each is a checklist of its own. */
export const safeguardGroupSchema = z.enum(['recognition', 'questioning', 'protection', 'court', 'payment']);

/** What the law promises a victim in the proceedings, to be ticked off by the lawyer. */
export const safeguardSchema = z.strictObject({
  id: packNameSchema,
  group: safeguardGroupSchema,
  text: localTextSchema,
  appliesWhen: conditionSchema.optional(),
  clock: z.strictObject({ from: factIdSchema, counts: deadlineCountSchema }).optional(),
  /** Done without a tick where this answer says so. */
  doneWhen: factIdSchema.optional(),
  cites: citationsSchema,
});
export type Safeguard = z.infer<typeof safeguardSchema>;

/** safeguards.json */
export const safeguardsSchema = z.strictObject({ safeguards: z.array(safeguardSchema) });
