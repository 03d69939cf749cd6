import { describe, expect, it } from 'vitest';
import type { FactSheet } from '../../../shared/domain/fact.ts';
import { hidingOf } from '../../../shared/export/hiding.ts';
import type { Protection } from '../../../shared/packs/pack.ts';
import { inventedPack } from '../inventedPack.ts';

const protection: Protection = {
  asks: 'data.protected',
  protectedFacts: ['victim.address', 'victim.phone'],
  addressForService: 'service.address',
  pseudonym: { asks: 'data.pseudonymGiven', fact: 'victim.pseudonym', replaces: ['victim.fullName'] },
  cites: [{ act: 'Invented Act', article: '9', confidence: 'verbatim' }],
};
const { manifest } = inventedPack();
const pack = { manifest: { ...manifest, protection } };

const answer = (is: boolean) => ({ type: 'boolean', is }) as const;

function hidden(facts: FactSheet): readonly string[] {
  return [...hidingOf(pack, { facts }).facts];
}

describe('what the other side does not read', () => {
  it('is nothing where the data are not protected', () => {
    expect(hidden({ 'data.protected': answer(false) })).toEqual([]);
  });

  it('is address and telephone while nobody has said', () => {
    expect(hidden({})).toEqual(['victim.address', 'victim.phone']);
  });

  it('is the name as well where a pseudonym stands for it', () => {
    const facts = { 'data.protected': answer(true), 'data.pseudonymGiven': answer(true) };
    expect(hidden(facts)).toEqual(['victim.address', 'victim.phone', 'victim.fullName']);
    expect(hidingOf(pack, { facts }).pseudonyms).toEqual({ 'victim.fullName': 'victim.pseudonym' });
  });

  it('is the name as well until it is answered that there is no pseudonym', () => {
    expect(hidden({ 'data.protected': answer(true) })).toContain('victim.fullName');
  });

  it('is not the name where only address and telephone are protected', () => {
    const facts = { 'data.protected': answer(true), 'data.pseudonymGiven': answer(false) };
    expect(hidden(facts)).toEqual(['victim.address', 'victim.phone']);
    expect(hidingOf(pack, { facts }).pseudonyms).toEqual({});
  });
});
