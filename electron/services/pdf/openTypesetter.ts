import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';

/** Sets pages from a Typst source; data comes in as JSON, never as markup. Nothing but the given fonts is used. */
export interface Typesetter {
  setPages(source: string, data: unknown): Uint8Array;
  /** The values that a source marks with a label, as `<field>`. */
  findMarks(source: string, label: string, data?: unknown): unknown;
}

const MAIN = '/main.typ';
const WITH_DIAGNOSTICS = 3;

let isStarted = false;

/** By its named export: the default one of an ES module is another thing in the shell's CommonJS bundle. */
function start(): void {
  if (isStarted) return;
  initSync({
    module: readFileSync(createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm')),
  });
  isStarted = true;
}

/** Starts Typst with these fonts. Throws Error where a source cannot be set: sources are ours, so that is a fault of the program. */
export async function openTypesetter(fonts: readonly Uint8Array[]): Promise<Typesetter> {
  start();
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return {
    setPages: (source, data) => {
      compiler.add_source(MAIN, source);
      const { result } = compiler.compile(MAIN, [['data', JSON.stringify(data)]], 'pdf', WITH_DIAGNOSTICS) as {
        readonly result?: Uint8Array;
      };
      if (result === undefined) throw new Error('Typst source cannot be set');
      return result;
    },
    findMarks: (source, label, data = {}) => {
      compiler.add_source(MAIN, source);
      return JSON.parse(compiler.query(MAIN, [['data', JSON.stringify(data)]], label, 'value'));
    },
  };
}
