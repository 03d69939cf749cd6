import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { minorUnitsSchema } from '../../shared/domain/money.ts';
import { caseFileSchema } from '../../shared/packs/caseFile.ts';
import { packSchema } from '../../shared/packs/pack.ts';

/** The files that people write by hand, for editors to complete and check. */
const schemas = [
  { file: 'case.schema.json', title: 'A case file of Redress', schema: caseFileSchema },
  {
    file: 'packs/pack.schema.json',
    title: "A jurisdiction's pack: the files of its folder, joined",
    schema: packSchema,
  },
] as const;

/** JSON Schema for a zod schema; its own types of days and money have no spelling there and are given one. */
function describeSchema(schema: z.ZodType, title: string): object {
  const described = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    reused: 'ref',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === isoDateSchema) Object.assign(jsonSchema, { type: 'string', format: 'date' });
      if (zodSchema === minorUnitsSchema) Object.assign(jsonSchema, { type: 'integer' });
    },
  });
  return { ...described, title };
}

/** Every generated schema as text, by its path below the assets folder. */
export function generateSchemas(): ReadonlyMap<string, string> {
  return new Map(
    schemas.map(({ file, title, schema }) => [
      file,
      `${JSON.stringify(describeSchema(schema, title), undefined, 2)}\n`,
    ]),
  );
}

if (import.meta.main) {
  const assets = join(import.meta.dirname, '../../assets');
  await Promise.all([...generateSchemas()].map(([file, text]) => writeFile(join(assets, file), text)));
}
