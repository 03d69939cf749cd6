import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { localTextSchema } from '../domain/language.ts';
import { citationsSchema } from './citation.ts';
import { conditionSchema } from './condition.ts';

/**
 * What one route does to another: `first` is to be filed before `then`, shuts it, takes off its money, opens it, or leaves it alone
 * (`beside`: both may be filed).
 */
export const relationKindSchema = z.enum(['before', 'excludes', 'reduces', 'opens', 'beside']);

/** relations.json, one of its entries: how two routes of the pack bear on each other. */
export const relationSchema = z.strictObject({
  id: packNameSchema,
  kind: relationKindSchema,
  first: packNameSchema,
  then: packNameSchema,
  when: conditionSchema.optional(),
  /** Why, in one or two sentences. */
  text: localTextSchema,
  /** The unsettled question behind it, where the law is silent. */
  question: packNameSchema.optional(),
  cites: citationsSchema,
});
export type Relation = z.infer<typeof relationSchema>;

export const relationsSchema = z.array(relationSchema);
