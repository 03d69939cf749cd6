import { z } from 'zod';
import { formIdSchema } from '../../../shared/bridge/ownForm.ts';
import { packNameSchema } from '../../../shared/domain/claim.ts';
import { formMappingSchema, mappingIssueSchema } from '../../../shared/export/formMapping.ts';
import { inspectedFormSchema } from '../../../shared/export/inspectedForm.ts';
import { jsonSchema } from '../store/jsonSchema.ts';
import type { Database } from '../store/openDatabase.ts';

const bodySchema = z.strictObject({
  scheme: packNameSchema,
  /** Instants. */
  addedAt: z.string(),
  editionAt: z.string(),
  form: inspectedFormSchema,
  mapping: formMappingSchema,
  /** The office said to use it; that counts while nothing is left to do. */
  wanted: z.boolean(),
  /** What was left to do, by the pack of that version. */
  checked: z.strictObject({ packVersion: z.string(), issues: z.array(mappingIssueSchema) }),
  /** The edition before this one. */
  former: z.strictObject({ form: inspectedFormSchema, editionAt: z.string() }).nullable(),
});

const rowSchema = z.object({
  id: formIdSchema,
  jurisdiction: packNameSchema,
  file: z.string(),
  key: z.instanceof(Uint8Array),
  body: jsonSchema.pipe(bodySchema),
});

/** A form of the office as it is kept; its template lies sealed as `file`. */
export interface KeptForm extends z.infer<typeof bodySchema> {
  readonly formId: string;
  readonly jurisdiction: string;
  readonly file: string;
  readonly key: Uint8Array;
}

function toKept(row: unknown): KeptForm {
  const { id, jurisdiction, file, key, body } = rowSchema.parse(row);
  return { formId: id, jurisdiction, file, key, ...body };
}

/** Rows of the table `own_form`. */
export function ownFormRepository(database: Database) {
  return {
    /** Throws for what could not be read again: one such row would keep every form from being listed. */
    put({ formId, jurisdiction, file, key, ...body }: KeptForm, savedAt: string): void {
      database
        .prepare(
          `INSERT INTO own_form (id, jurisdiction, file, key, saved_at, body) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE
           SET file = excluded.file, key = excluded.key, saved_at = excluded.saved_at, body = excluded.body`,
        )
        .run(formId, jurisdiction, file, key, savedAt, JSON.stringify(bodySchema.parse(body)));
    },
    find(formId: string): KeptForm | undefined {
      const row = database.prepare('SELECT * FROM own_form WHERE id = ?').get(formId);
      return row === undefined ? undefined : toKept(row);
    },
    all(): readonly KeptForm[] {
      return database.prepare('SELECT * FROM own_form ORDER BY saved_at, id').all().map(toKept);
    },
    remove(formId: string): void {
      database.prepare('DELETE FROM own_form WHERE id = ?').run(formId);
    },
  };
}
