import type { FactId } from '../domain/fact.ts';
import { inLanguage, type LocalText } from '../domain/language.ts';
import type { MinorUnits } from '../domain/money.ts';
import { cleanText } from '../fmt/cleanText.ts';
import { formatDate } from '../fmt/formatDate.ts';
import { formatMoney, moneyInWords } from '../fmt/formatMoney.ts';
import { formatNumber } from '../fmt/formatNumber.ts';
import type { Citation } from '../packs/citation.ts';
import type { LabelledRow } from '../packs/draftedPaper.ts';
import { fillSlots, gaugeOfSlot, headsOfSlot, slotsIn, type GaugeSlot, type Slot } from '../packs/paperSlots.ts';
import { evaluateCondition } from '../rules/evaluateCondition.ts';
import { named } from '../rules/ruleContext.ts';
import { amountTellsLeftOut } from './amountTellsLeftOut.ts';
import { countCopies } from './countCopies.ts';
import { applies, factLabel, noteBlocker, noteWarning, type Drafting } from './drafting.ts';
import type { Blocker } from './exportPlan.ts';
import { findTold } from './hiding.ts';
import type { LabelledValue } from './paperModel.ts';
import { writeValue } from './writeValue.ts';

/** What comes into a slot: its text, nothing because it is kept from the reader, or nothing because it is not known. */
type Written =
  | { readonly text: string }
  | { readonly hidden: FactId }
  | { readonly missing: Blocker['at']; readonly label: LocalText | null };

/** In a draft: a place that is still empty. */
const BLANK = '________';

/** Money in figures and in words, or in one of them. */
export function writeMoney(minor: MinorUnits, format: Slot['format'], { pack, language }: Drafting): string {
  const { currency } = pack.manifest;
  const figures = formatMoney(minor, currency, language);
  if (format === 'figures') return figures;
  const words = moneyInWords(minor, currency, language);
  return format === 'words' ? words : `${figures} (${words})`;
}

/** An answer as this paper writes it, or the mark of one that is left out; undefined where there is none. Nothing is hidden here. */
export function writeFact(fact: FactId, format: Slot['format'], drafting: Drafting): string | undefined {
  const { pack, rules, language, leftOut } = drafting;
  if (leftOut.marked.has(fact)) return inLanguage(pack.wording.leftOut, language).text;
  const value = rules.facts[fact];
  if (value === undefined) return undefined;
  if (value.type === 'money') return writeMoney(value.minor, format, drafting);
  const definition = named(pack.facts, fact);
  const grouping = definition.kind === 'iban' ? 'ibanGroups' : undefined;
  return cleanText(writeValue(value, definition, grouping, pack, language), true);
}

/** What is claimed: the sum that the calculation comes to, whatever the outcome: a person may apply against our advice. */
function claimedSum({ scheme }: Drafting): MinorUnits | undefined {
  const { sum } = scheme.estimate.calculation;
  if (sum.kind === 'exact') return sum.minor;
  return sum.kind === 'noCap' ? sum.asked : undefined;
}

function totalOf(heads: readonly string[], { claim }: Drafting): MinorUnits | undefined {
  const losses = claim.losses.filter(({ head }) => heads.includes(head));
  const total = losses.reduce((sum, { minor }) => sum + minor, 0);
  return losses.length === 0 ? undefined : (total as MinorUnits);
}

/** A sum of a gauge of the scheme; undefined where it cannot be said. */
function gaugedSum({ gauge, part }: GaugeSlot, { scheme }: Drafting): MinorUnits | undefined {
  const read = scheme.progress?.gauges.find(({ gaugeId }) => gaugeId === gauge);
  if (read === undefined) return undefined;
  if (part === 'toReach') return read.toReach ?? undefined;
  return read[part].kind === 'exact' ? read[part].minor : undefined;
}

function writeComputed({ name, format }: Slot, drafting: Drafting): string | undefined {
  const { pack, paper, scheme, rules, language } = drafting;
  const money = (minor: MinorUnits | undefined) =>
    minor === undefined ? undefined : writeMoney(minor, format, drafting);
  if (name === 'sum' && amountTellsLeftOut(drafting)) return inLanguage(pack.wording.leftOut, language).text;
  if (name === 'sum') return money(claimedSum(drafting));
  const gauge = gaugeOfSlot(name);
  if (gauge !== undefined) return money(gaugedSum(gauge, drafting));
  if (name === 'assessedOn') return rules.today === null ? undefined : formatDate(rules.today);
  if (name === 'scheme') return inLanguage(scheme.label, language).text;
  if (name === 'packVersion') return pack.manifest.version;
  if (name === 'readUpTo') return formatDate(pack.manifest.readUpTo);
  if (name === 'copies') {
    const copies = countCopies(pack, paper, scheme.schemeId, rules);
    return copies === null ? undefined : formatNumber(copies, language);
  }
  return money(totalOf(headsOfSlot(name, pack.law.heads) ?? [], drafting));
}

/** In place of what nobody can reckon without the answers that are left out. */
function computedMark({ leftOut, pack, language }: Drafting): string | undefined {
  return leftOut.marked.size === 0 ? undefined : inLanguage(pack.wording.leftOut, language).text;
}

/** An address that says the same as a hidden one is hidden with it, but for the address for service. */
function repeatsHidden(fact: FactId, { hiding, rules, pack }: Drafting): FactId | undefined {
  const value = rules.facts[fact];
  const mayRepeat = named(pack.facts, fact).kind === 'address' && fact !== hiding.addressForService;
  if (!mayRepeat || hiding.because !== 'protected' || value?.type !== 'text') return undefined;
  return findTold(value.text, hiding, rules.facts, pack);
}

function writeSlot(slot: Slot, drafting: Drafting): Written {
  const { pack, hiding, rules, scheme } = drafting;
  if (!Object.hasOwn(pack.facts, slot.name)) {
    const text = writeComputed(slot, drafting) ?? computedMark(drafting);
    return text === undefined ? { missing: { scheme: scheme.schemeId }, label: scheme.label } : { text };
  }
  const asked = slot.name;
  const isHidden = hiding.facts.has(asked) && rules.facts[asked] !== undefined;
  const fact = isHidden ? (hiding.pseudonyms[asked] ?? asked) : asked;
  if (isHidden) withhold(asked, drafting);
  if (isHidden && fact === asked) return { hidden: asked };
  const repeated = repeatsHidden(fact, drafting);
  if (repeated !== undefined) {
    withhold(fact, drafting);
    return { hidden: fact };
  }
  const text = writeFact(fact, slot.format, drafting);
  if (text === undefined) return { missing: { fact }, label: factLabel(fact, drafting) };
  const { kind } = named(pack.facts, fact);
  if (kind === 'text' || kind === 'longText') refuseTold(text, { fact }, drafting);
  return { text };
}

/** Puts a fact on the sheet for the court alone; where nobody said whether the data are protected it is only left out, with a warning. */
function withhold(fact: FactId, drafting: Drafting): void {
  const { pack, hiding, found, language } = drafting;
  const label = inLanguage(factLabel(fact, drafting), language).text;
  found.withheld.facts.set(fact, { label, value: writeFact(fact, null, drafting) ?? '' });
  if (hiding.because === 'unanswered') warnUnanswered(drafting);
  const { addressForService } = hiding;
  const service = addressForService === null ? undefined : drafting.rules.facts[addressForService];
  if (service?.type !== 'text' || addressForService === null) return;
  const told = hiding.because === 'protected' ? findTold(service.text, hiding, drafting.rules.facts, pack) : undefined;
  if (told !== undefined) {
    noteWarning(drafting, 'serviceAddressShows', addressForService, {
      label: factLabel(addressForService, drafting),
      at: { fact: addressForService },
    });
  }
}

/** Nobody said whether the data are protected. */
export function warnUnanswered(drafting: Drafting): void {
  const { protection } = drafting.pack.manifest;
  if (protection === undefined) return;
  noteWarning(drafting, 'protectionUnanswered', protection.asks, {
    label: factLabel(protection.asks, drafting),
    at: { fact: protection.asks },
    cites: protection.cites,
  });
}

/** A text that somebody typed may tell what is hidden: that stops the export. */
export function refuseTold(text: string, at: Blocker['at'], drafting: Drafting): void {
  const { hiding, rules, pack, leftOut } = drafting;
  const { sought } = leftOut;
  const left = findTold(text, { facts: new Set(Object.keys(sought)) }, sought, pack);
  if (left !== undefined) noteBlocker(drafting, 'leftOutInText', { label: factLabel(left, drafting), at });
  const told = findTold(text, hiding, rules.facts, pack);
  if (told !== undefined) noteBlocker(drafting, 'protectedInText', { label: factLabel(told, drafting), at });
}

function noteMissing(
  { missing, label }: Extract<Written, { missing: unknown }>,
  cites: readonly Citation[],
  drafting: Drafting,
) {
  noteBlocker(drafting, 'missingAnswer', { label, at: missing, cites: [...cites] });
}

/** A wording with its slots filled. An empty one stops the export; what is hidden is said to lie elsewhere. */
export function writeText(wording: LocalText, cites: readonly Citation[], drafting: Drafting): string {
  const { pack, language } = drafting;
  return fillSlots(wording, language, slot => {
    const written = writeSlot(slot, drafting);
    if ('text' in written) return written.text;
    if ('hidden' in written) return inLanguage(pack.wording.withheld, language).text;
    noteMissing(written, cites, drafting);
    return BLANK;
  });
}

/** The row with the address for service, in place of a hidden address. */
function serviceRow(row: LabelledRow, drafting: Drafting): LabelledValue | undefined {
  const { hiding, pack, language } = drafting;
  const { addressForService } = hiding;
  if (addressForService === null) return undefined;
  const value = writeFact(addressForService, null, drafting);
  if (value === undefined) {
    const label = factLabel(addressForService, drafting);
    noteBlocker(drafting, 'missingAnswer', {
      label,
      at: { fact: addressForService },
      cites: row.required?.cites ?? [],
    });
  }
  return { label: inLanguage(pack.wording.addressForService, language).text, value: value ?? BLANK };
}

function isRequired({ required }: LabelledRow, { rules }: Drafting): boolean {
  if (required === undefined) return false;
  return required.when === undefined || evaluateCondition(required.when, rules).outcome === 'met';
}

/** The row of what is kept back: on the sheet for the court alone; in its place, of an address, the address for service. */
function hideRow(row: LabelledRow, label: string, key: string, drafting: Drafting): readonly LabelledValue[] {
  const { language, hiding, pack, found, paper } = drafting;
  const slots = slotsIn(inLanguage(row.value, language).text);
  const [first] = slots.map(({ name }) => name).filter(name => Object.hasOwn(pack.facts, name));
  const value = fillSlots(row.value, language, slot => writeFact(slot.name, slot.format, drafting) ?? '');
  found.withheld.facts.set(first ?? key, { label, value });
  if (hiding.because === 'unanswered') warnUnanswered(drafting);
  if (isRequired(row, drafting)) {
    noteWarning(drafting, 'ownAddressAsked', `${paper.id}.${first ?? key}`, {
      label: row.label,
      at: first === undefined ? { nowhere: true } : { fact: first },
      cites: row.required?.cites ?? [],
    });
  }
  const isAddress = slots.some(({ name }) => pack.facts[name]?.kind === 'address');
  const service = isAddress ? serviceRow(row, drafting) : undefined;
  return service === undefined ? [] : [service];
}

function writeRow(row: LabelledRow, key: string, drafting: Drafting): readonly LabelledValue[] {
  const { language, hiding } = drafting;
  if (!applies(row.appliesWhen, key, drafting)) return [];
  const label = inLanguage(row.label, language).text;
  const slots = slotsIn(inLanguage(row.value, language).text);
  const written = slots.map(slot => writeSlot(slot, drafting));
  const missing = written.filter(part => 'missing' in part);
  const [lacks] = missing;
  if (lacks !== undefined && missing.length === slots.length) {
    if (!isRequired(row, drafting)) return [];
    noteMissing(lacks, row.required?.cites ?? [], drafting);
    return [{ label, value: BLANK }];
  }
  const isHidden = written.some(part => 'hidden' in part) || (row.sensitive === true && hiding.because !== null);
  if (isHidden) return hideRow(row, label, key, drafting);
  return [{ label, value: writeText(row.value, row.required?.cites ?? [], drafting) }];
}

/** The rows that apply and are known; the same row is not printed twice. */
export function writeRows(rows: readonly LabelledRow[], key: string, drafting: Drafting): readonly LabelledValue[] {
  const all = rows.flatMap((row, index) => writeRow(row, `${key}.${index}`, drafting));
  return [...new Map(all.map(row => [`${row.label}\n${row.value}`, row])).values()];
}
