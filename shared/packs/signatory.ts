import { z } from 'zod';
import { factIdSchema } from '../domain/fact.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';

/** Somebody who may sign a paper. `name` holds the name to print under the line. */
export const signatorySchema = z.strictObject({
  role: localTextSchema,
  name: factIdSchema,
  when: conditionSchema,
  cites: citationsSchema,
});
