import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const services = join(import.meta.dirname, '../../../electron/services');

// Electron's crypto is BoringSSL: what it lacks works in Node, under test, and throws in the product.
const inBoringSsl = [
  'createCipheriv',
  'createDecipheriv',
  'createHash',
  'createHmac',
  'hkdfSync',
  'randomBytes',
  'randomInt',
  'randomUUID',
  'timingSafeEqual',
];

it('uses only the part of node:crypto that Electron has too', () => {
  const used = readdirSync(services, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(join(services, name), 'utf8'))
    .flatMap(source => [...source.matchAll(/import \{([^}]+)\} from 'node:crypto'/g)])
    .flatMap(([, names = '']) => names.split(',').map(name => name.trim().replace(/^type /, '')));
  expect(used.filter(name => !inBoringSsl.includes(name))).toEqual([]);
});
