import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  defaultKdf,
  formatHeader,
  mostSlots,
  parseHeader,
  type Slot,
} from '../../../electron/services/vault/header.ts';
import { unwrapMasterKey, wrapMasterKey } from '../../../electron/services/vault/wrapMasterKey.ts';
import { cheapKdf } from '../../support/startServices.ts';

const secret = Buffer.from('three copper kettles');
const masterKey = randomBytes(32);
const slot = await wrapMasterKey(masterKey, secret, {
  id: 'one',
  kind: 'passphrase',
  label: 'office',
  params: cheapKdf,
});

const withParams = (params: Partial<Slot['params']>): Slot => ({ ...slot, params: { ...slot.params, ...params } });
const slotsOf = (params: Slot['params'], count: number): readonly Slot[] =>
  Array.from({ length: count }, (_, place) => ({ ...slot, id: `slot${place}`, params }));
const damaged = expect.objectContaining({ code: 'storeDamaged', details: { part: 'header' } }) as unknown;

describe('a slot', () => {
  it('opens with its secret', async () => {
    expect(await unwrapMasterKey(slot, secret)).toEqual(masterKey);
  });

  it('holds the master key in no readable form', () => {
    expect(Buffer.from(slot.wrapped, 'base64').includes(masterKey)).toBe(false);
  });

  it.each<[string, Slot]>([
    ['another id', { ...slot, id: 'two' }],
    ['another kind', { ...slot, kind: 'recovery' }],
    ['another label', { ...slot, label: '' }],
    ['more memory', withParams({ memoryKib: 16 })],
    ['more passes', withParams({ passes: 2 })],
    ['another salt', { ...slot, salt: randomBytes(16).toString('base64') }],
    ['another nonce', { ...slot, nonce: randomBytes(12).toString('base64') }],
    ['another key inside', { ...slot, wrapped: randomBytes(48).toString('base64') }],
  ])('does not open with %s', async (_, changed) => {
    expect(await unwrapMasterKey(changed, secret)).toBeUndefined();
  });

  it('does not open with another secret', async () => {
    expect(await unwrapMasterKey(slot, Buffer.from('three copper kettle'))).toBeUndefined();
  });
});

describe('a header', () => {
  const text = formatHeader([slot]);
  const edited = (edit: (header: Record<string, unknown>) => void) => {
    const header = JSON.parse(text) as Record<string, unknown>;
    edit(header);
    return JSON.stringify(header);
  };

  it('is read as it was written', () => {
    expect(parseHeader(text).slots).toEqual([slot]);
  });

  it.each([
    ['no text', ''],
    ['cut off', text.slice(0, -20)],
    ['another format', edited(header => (header['format'] = 'other'))],
    ['no slot', edited(header => (header['slots'] = []))],
    ['a key of its own', edited(header => (header['extra'] = 1))],
    ['64 GiB of memory to ask for', formatHeader([withParams({ memoryKib: 67_108_864 })])],
    ['a thousand passes', formatHeader([withParams({ passes: 1000 })])],
    ['a thousand lanes', formatHeader([withParams({ lanes: 1000 })])],
    ['no memory at all', formatHeader([withParams({ memoryKib: 0 })])],
    ['a gibibyte of memory', formatHeader([withParams({ memoryKib: 1_048_576 })])],
    ['slots that are dear only together', formatHeader(slotsOf({ memoryKib: 524_288, passes: 2, lanes: 1 }, 13))],
    ['seventeen slots', formatHeader(slotsOf(cheapKdf, 17))],
    ['two slots of one id', formatHeader([slot, slot])],
    ['a short salt', formatHeader([{ ...slot, salt: 'AAAA' }])],
  ])('with %s is damaged', (_, changed) => {
    expect(() => parseHeader(changed)).toThrow(damaged);
  });

  it('takes as many slots as it may have, at the cost of ours', () => {
    expect(parseHeader(formatHeader(slotsOf(defaultKdf, mostSlots))).slots).toHaveLength(16);
  });

  it('of a later version is not called damaged', () => {
    const later = edited(header => {
      header['version'] = 2;
      header['slots'] = 'told otherwise there';
    });
    expect(() => parseHeader(later)).toThrow(
      expect.objectContaining({ code: 'storeFromNewerApp', details: { found: 2, known: 1 } }) as unknown,
    );
  });
});
