import { languageSchema } from '../../domain/language.ts';
import type { Block, DraftedPaper } from '../draftedPaper.ts';
import type { JurisdictionPack } from '../pack.ts';
import { computedSlots, gaugeOfSlot, headsOfSlot, slotsIn, type Slot } from '../paperSlots.ts';
import { issue, repeated, type FoundIssue } from './packIssue.ts';
import { slotsOf, slottedTexts, type SlottedText } from './slottedTexts.ts';

function isGauge(name: string, { schemes }: JurisdictionPack): boolean {
  const slot = gaugeOfSlot(name);
  return slot !== undefined && schemes.some(({ gauges }) => gauges.some(({ id }) => id === slot.gauge));
}

function lintSlot(file: string, pointer: string, { name, format }: Slot, pack: JurisdictionPack): FoundIssue[] {
  const fact = pack.facts[name];
  const isMoney =
    name === 'sum' || headsOfSlot(name, pack.law.heads) !== undefined || fact?.kind === 'money' || isGauge(name, pack);
  const isKnown = isMoney || computedSlots.some(known => known === name) || fact !== undefined;
  if (!isKnown) return [issue(file, pointer, 'unknownSlot', `nothing fills {${name}}`)];
  if (fact?.kind === 'boolean')
    return [issue(file, pointer, 'slotOfBoolean', `{${name}} is yes or no: use appliesWhen`)];
  if (format !== null && !isMoney) return [issue(file, pointer, 'slotFormat', `{${name}} is no money`)];
  return [];
}

function namesIn(words: string): string {
  return slotsIn(words)
    .map(({ name }) => name)
    .toSorted()
    .join(' ');
}

/** Every language of a wording has the same slots. */
function lintLanguages(file: string, { pointer, text }: SlottedText): FoundIssue[] {
  return languageSchema.options
    .filter(language => text[language] !== undefined && namesIn(text[language]) !== namesIn(text.ru))
    .map(language => issue(file, pointer, 'slotsDiffer', `the slots in ${language} are not those in ru`));
}

function lintBlock(file: string, pointer: string, block: Block, pack: JurisdictionPack): FoundIssue[] {
  const uncited = block.from === 'law' && block.cites === undefined;
  const heads = block.kind === 'table' ? (block.heads ?? []) : [];
  return [
    ...(uncited ? [issue(file, `${pointer}/cites`, 'lawUncited', 'what the law asks for says where')] : []),
    ...heads.flatMap((head, at) =>
      Object.hasOwn(pack.law.heads, head)
        ? []
        : issue(file, `${pointer}/heads/${at}`, 'unknownHead', `law.json does not define ${head}`),
    ),
  ];
}

/** What is for the lawyer alone is a file of its own that no scheme files; no other paper says what only the lawyer is to read. */
function lintOwn(file: string, paper: DraftedPaper, listed: readonly string[]): FoundIssue[] {
  const isOwn = paper.audience === 'lawyer';
  const says = paper.blocks.some(block => block.kind === 'calculation' && block.own !== undefined);
  if (!isOwn) return says ? [issue(file, '/blocks', 'ownRemarksFiled', 'remarks for the lawyer on a filed paper')] : [];
  const isApart = paper.scheme === null && !paper.bundled && paper.signatories.length === 0 && listed.length === 0;
  return isApart ? [] : [issue(file, '', 'ownPaperFiled', 'the lawyer’s own paper is not listed, bound or signed')];
}

function lintPaper(paper: DraftedPaper, pack: JurisdictionPack): FoundIssue[] {
  const file = `papers/${paper.id}.json`;
  const texts = [...slottedTexts(paper)];
  const lawyers = paper.blocks.flatMap(block => (block.kind === 'lawyer' ? [block.id] : []));
  const listed = pack.schemes.filter(({ papers }) => papers.includes(paper.id)).map(({ id }) => id);
  const isSigned = paper.blocks.some(({ kind }) => kind === 'signature');
  return [
    ...texts.flatMap(({ pointer, text }) => slotsOf(text).flatMap(slot => lintSlot(file, pointer, slot, pack))),
    ...texts.flatMap(text => lintLanguages(file, text)),
    ...paper.blocks.flatMap((block, index) => lintBlock(file, `/blocks/${index}`, block, pack)),
    ...repeated(lawyers).map(id => issue(file, '/blocks', 'repeatedId', `${id} stands twice`)),
    ...paper.languages
      .filter(language => !pack.manifest.languages.includes(language))
      .map(language => issue(file, '/languages', 'unknownLanguage', `the pack has no ${language}`)),
    ...lintOwn(file, paper, listed),
    ...(listed.length === 0 && paper.audience !== 'lawyer'
      ? [issue(file, '', 'paperNotListed', 'no scheme lists this paper')]
      : []),
    ...(paper.scheme !== null && listed.some(id => id !== paper.scheme)
      ? [issue(file, '/scheme', 'schemeDiffers', 'a scheme lists the paper of another; papers of several have none')]
      : []),
    ...(isSigned === paper.signatories.length > 0
      ? []
      : [issue(file, '/signatories', 'signatureDiffers', 'a paper has a line to sign on if somebody may sign it')]),
  ];
}

/** The parts of drafted papers fit together: slots that can be filled, alike in every language; law with its place; somebody to sign. */
export function lintDrafted(pack: JurisdictionPack): FoundIssue[] {
  return pack.papers.flatMap(paper => (paper.kind === 'drafted' ? lintPaper(paper, pack) : []));
}
