import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const versionedSchema = z.looseObject({ version: z.string() });
const lawSchema = z.looseObject({
  parameters: z.looseObject({
    mrp: z.looseObject({ values: z.array(z.looseObject({ from: z.string(), value: z.string().nullable() })) }),
  }),
});

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const writeJson = (file: string, content: unknown) => writeFileSync(file, JSON.stringify(content));

/** The version of the invented older pack. */
export const olderVersion = '2020.01.01';

/**
 * Copies the program's assets with the Kazakh pack as an invented earlier version of it: the index from 1 January 2026 is 4000 tenge
 * instead of 4325, nothing else differs. With `sameLaw` only its version does.
 */
export function copyOlderAssets(from: string, to: string, { sameLaw = false } = {}): void {
  cpSync(from, to, { recursive: true });
  const pack = join(to, 'packs/kz/pack.json');
  writeJson(pack, { ...versionedSchema.parse(readJson(pack)), version: olderVersion });
  if (sameLaw) return;
  const lawFile = join(to, 'packs/kz/law.json');
  const law = lawSchema.parse(readJson(lawFile));
  const year = law.parameters.mrp.values.find(({ from: day }) => day === '2026-01-01');
  if (year?.value !== '4325') throw new Error('the pack has another index for 2026 than this copy expects');
  year.value = '4000';
  writeJson(lawFile, law);
}
