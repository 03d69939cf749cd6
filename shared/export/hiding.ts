import type { FactId, FactSheet } from '../domain/fact.ts';
import type { Audience } from '../packs/draftedPaper.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { RuleContext } from '../rules/ruleContext.ts';
import { writeValue } from './writeValue.ts';

/** What a paper keeps from the other side, and why. */
export interface Hiding {
  /** `protected`: the data are protected; `unanswered`: nobody said, so they are kept back as well; null: nothing is kept back. */
  readonly because: 'protected' | 'unanswered' | null;
  readonly facts: ReadonlySet<FactId>;
  /** Stands in place of a hidden address. */
  readonly addressForService: FactId | null;
  /** Which fact stands in place of a name that may not be told. */
  readonly pseudonyms: Readonly<Record<FactId, FactId>>;
}

const nothing: Hiding = { because: null, facts: new Set(), addressForService: null, pseudonyms: {} };

/** Whether a paper lies in the file that the other side reads, or goes to it. */
export function isReadByOthers(audience: Audience): boolean {
  return audience === 'court' || audience === 'otherSide';
}

/**
 * What is kept from the other side in a claim; nothing where the answer says so, or the pack does not ask. An answer that may not be read
 * here counts as protected: papers that are the same whatever it is may not tell more.
 */
export function hidingOf(
  { manifest }: Pick<JurisdictionPack, 'manifest'>,
  { facts, keptBack }: Pick<RuleContext, 'facts' | 'keptBack'>,
): Hiding {
  const { protection } = manifest;
  const answer = protection === undefined ? undefined : facts[protection.asks];
  if (protection === undefined) return nothing;
  const isKeptBack = keptBack?.has(protection.asks) === true;
  if (!isKeptBack && answer?.type === 'boolean' && !answer.is) return nothing;
  const { protectedFacts, addressForService, pseudonym } = protection;
  const isProtected = isKeptBack || answer?.type === 'boolean';
  const named = pseudonym?.asks === undefined ? undefined : facts[pseudonym.asks];
  const hasPseudonym = !(named?.type === 'boolean' && !named.is);
  const replaced = isProtected && hasPseudonym ? (pseudonym?.replaces ?? []) : [];
  return {
    because: isProtected ? 'protected' : 'unanswered',
    facts: new Set([...protectedFacts, ...replaced]),
    addressForService,
    pseudonyms: Object.fromEntries(replaced.map(fact => [fact, pseudonym?.fact ?? fact])),
  };
}

/** What the audience of a paper does not read. */
export function hidingFrom(audience: Audience, hiding: Hiding): Hiding {
  return isReadByOthers(audience) ? hiding : nothing;
}

const folded = (text: string) => text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
const digitsOf = (text: string) => text.replaceAll(/\D/g, '');
const FEWEST_LETTERS = 4;
const FEWEST_DIGITS = 6;

/** The hidden fact whose value a text tells, however it is spaced; a telephone is known by its digits. */
export function findTold(
  text: string,
  { facts: hidden }: Pick<Hiding, 'facts'>,
  facts: FactSheet,
  pack: JurisdictionPack,
): FactId | undefined {
  return [...hidden].find(fact => {
    const value = facts[fact];
    const definition = pack.facts[fact];
    if (value === undefined || definition === undefined || value.type === 'boolean') return false;
    const written = folded(writeValue(value, definition, undefined, pack, 'ru'));
    if (written.length >= FEWEST_LETTERS && folded(text).includes(written)) return true;
    const digits = definition.kind === 'phone' ? digitsOf(written) : '';
    return digits.length >= FEWEST_DIGITS && digitsOf(text).includes(digits);
  });
}
