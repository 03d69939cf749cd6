import { z } from 'zod';
import { packNameSchema } from '../domain/claim.ts';
import { factIdSchema } from '../domain/fact.ts';
import { localTextSchema } from '../domain/language.ts';
import { formMappingSchema, mappingIssueSchema } from '../export/formMapping.ts';
import { groupedFieldSchema } from '../export/groupFields.ts';
import { formFieldSchema, inspectedFormSchema } from '../export/inspectedForm.ts';

/** A name of ours for a form of the office, or for a file that was dropped and is not kept yet. */
export const formIdSchema = z.string().regex(/^[a-z0-9]{1,64}$/);

/** The reply to a form's upload (`POST /files/forms`): what stands in it. It is kept by `forms.keep` or `forms.renew`. */
export const droppedFormSchema = z.strictObject({ dropId: formIdSchema, form: inspectedFormSchema });
export type DroppedForm = z.infer<typeof droppedFormSchema>;

const changedFieldSchema = z.strictObject({ before: formFieldSchema, after: formFieldSchema });
const comparisonSchema = z.strictObject({
  added: z.array(formFieldSchema),
  removed: z.array(formFieldSchema),
  moved: z.array(changedFieldSchema),
  changed: z.array(changedFieldSchema),
});

/** What lists show of a form. The edition is the very file: `sha256`. */
export const ownFormRowSchema = z.strictObject({
  formId: formIdSchema,
  jurisdiction: packNameSchema,
  scheme: packNameSchema,
  /** An answer sheet stands for a form that no program may fill. */
  kind: z.enum(['acroForm', 'answerSheet']),
  title: z.string(),
  sha256: z.string(),
  /** Instants: when the form came into the workspace, and when its edition did. */
  addedAt: z.string(),
  editionAt: z.string(),
  /** How much is left to do before it may be used. */
  issueCount: z.int(),
  /** It joins the papers of its scheme: the office said so, and nothing is left to do. */
  inUse: z.boolean(),
});
export type OwnFormRow = z.infer<typeof ownFormRowSchema>;

/** A form of the office with all that the bench shows of it. */
export const ownFormSchema = ownFormRowSchema.extend({
  /** What it goes by among the papers of its route. */
  paper: packNameSchema,
  form: inspectedFormSchema,
  /** Its fields, each once. */
  fields: z.array(groupedFieldSchema),
  mapping: formMappingSchema,
  issues: z.array(mappingIssueSchema),
  /** Against the edition before it; null for the first. */
  changes: z.strictObject({ sha256: z.string(), editionAt: z.string(), ...comparisonSchema.shape }).nullable(),
  /** Who may sign, to choose from: each question that holds a name, with the roles that sign by it. */
  signatories: z.array(z.strictObject({ name: factIdSchema, roles: z.array(localTextSchema) })),
});
export type OwnForm = z.infer<typeof ownFormSchema>;
