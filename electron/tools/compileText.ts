import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCompiledCatalog } from '@lingui/cli/api';
import { formatter } from '@lingui/format-po';
import type { Messages } from '@lingui/core';

const sourceLanguage = 'en';
const po = formatter({ explicitIdAsDefault: true });

/** What one compiled message asks for: the arguments of its placeholders, with their TypeScript types. */
export function collectArguments(tokens: unknown, found: Map<string, string> = new Map()): Map<string, string> {
  if (!Array.isArray(tokens)) return found;
  for (const token of tokens as readonly unknown[]) {
    if (!Array.isArray(token)) continue;
    const [name, format, choices] = token as [string, string | undefined, Record<string, unknown> | undefined];
    if (format === 'plural' || format === 'selectordinal') found.set(name, 'number');
    else if (!found.has(name)) found.set(name, format === 'select' ? 'string' : 'string | number');
    for (const choice of Object.values(choices ?? {})) collectArguments(choice, found);
  }
  return found;
}

function declareArguments(messages: Messages): string {
  const lines = Object.entries(messages).map(([id, tokens]) => {
    const found = [...collectArguments(tokens)].map(([name, type]) => `readonly ${name}: ${type}`);
    return `  '${id}': [${found.length === 0 ? '' : `values: { ${found.join('; ')} }`}];`;
  });
  return `/** What each message asks for. Made from the English catalogue. */\nexport interface MessageArguments {\n${lines.join('\n')}\n}\n`;
}

/** Reads a catalogue into message id → wording. Throws where the file is not a PO file. */
export async function readCatalogue(file: string, language: string): Promise<Record<string, string>> {
  const content = await readFile(file, 'utf8');
  const entries = await po.parse(content, { locale: language, sourceLocale: sourceLanguage, filename: file });
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, entry.translation ?? '']));
}

/** Compiles every catalogue into a module; throws with all faults where a wording is missing or cannot be read. */
export async function compileText(textFolder: string): Promise<void> {
  const catalogues = join(textFolder, 'catalogues');
  const compiled = join(textFolder, 'compiled');
  const languages = (await readdir(catalogues)).filter(name => name.endsWith('.po')).map(name => name.slice(0, -3));
  const source = await readCatalogue(join(catalogues, `${sourceLanguage}.po`), sourceLanguage);
  await mkdir(compiled, { recursive: true });
  const faults: string[] = [];
  for (const language of languages) {
    const wordings = await readCatalogue(join(catalogues, `${language}.po`), language);
    faults.push(
      ...Object.keys(source)
        .filter(id => (wordings[id] ?? '') === '')
        .map(id => `${language}: ${id} has no wording`),
      ...Object.keys(wordings)
        .filter(id => !Object.hasOwn(source, id))
        .map(id => `${language}: ${id} is not in ${sourceLanguage}.po`),
    );
    const { source: json, errors } = createCompiledCatalog(language, wordings, { namespace: 'json', strict: true });
    faults.push(...errors.map(({ id, error }) => `${language}: ${id}: ${error.message}`));
    const { messages } = JSON.parse(json) as { readonly messages: Messages };
    const body = JSON.stringify(messages, undefined, 1);
    await writeFile(
      join(compiled, `${language}.ts`),
      `import type { Messages } from '@lingui/core';\n\nexport const messages: Messages = ${body};\n`,
    );
    if (language === sourceLanguage) await writeFile(join(compiled, 'messageArguments.ts'), declareArguments(messages));
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

if (import.meta.main) {
  try {
    await compileText(join(import.meta.dirname, '../../shared/text'));
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : 'the catalogues could not be compiled'}\n`);
    process.exitCode = 1;
  }
}
