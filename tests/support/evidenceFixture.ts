import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../fixtures/files');

/** A file as another program made it: tests/fixtures/files/README.md tells which and how. A copy each time. */
export const evidenceFixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

/** Opens the locked ones; the one that says so opens with Cyrillic letters. */
export const fixturePassword = (name: string): string => (name.includes('cyrillic') ? 'мыс шайнек' : 'kettle-7');
