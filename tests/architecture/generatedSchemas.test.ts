import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generateSchemas } from '../../electron/tools/generateSchemas.ts';

const assets = join(import.meta.dirname, '../../assets');

it.each([...generateSchemas()])('keeps assets/%s as its zod schema makes it', async (file, generated) => {
  expect(await readFile(join(assets, file), 'utf8')).toBe(generated);
});
