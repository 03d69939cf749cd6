import type { IsoDate } from '../domain/isoDate.ts';
import type { Language, WholeText } from '../domain/language.ts';
import { dateInWords } from '../fmt/formatDate.ts';
import { moneyWithName } from '../fmt/formatMoney.ts';
import type { DocumentListModel } from './buildDocumentList.ts';
import type { FamilyAmount, SummaryModel } from './buildSummary.ts';
import type { PlainDocument } from './familyDocuments.ts';
import { fillWording } from './fillWording.ts';
import type { FamilyBlock, SheetWording } from './sheetWording.ts';

interface SheetSection {
  /** 1 stands above others, 2 below it. */
  readonly level: 1 | 2;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** `box` to be ticked by hand, `dot` to be read. */
  readonly items: { readonly mark: 'box' | 'dot'; readonly texts: readonly string[] };
  /** To be filled in by hand. */
  readonly lines: readonly string[];
}

/** What sheet.typ sets: all wording is here. */
export interface SheetModel {
  readonly language: Language;
  readonly sections: readonly SheetSection[];
}

/** What the lawyer chose for a family's sheet. */
export interface FamilyChoices {
  readonly blocks: readonly FamilyBlock[];
  readonly bringBy: IsoDate | null;
  /** After a quick check: the page says that it is no decision, and nothing yet of the way to one. */
  readonly isFirstLook?: boolean;
}

function section(heading: string, rest: Partial<SheetSection>): SheetSection {
  return { level: 1, heading, paragraphs: [], items: { mark: 'dot', texts: [] }, lines: [], ...rest };
}

const dots = (texts: readonly string[]) => ({ items: { mark: 'dot' as const, texts } });

function nameDocument(names: PlainDocument, { or }: SheetWording, language: Language): string {
  const [first = '', ...others] = names.map(name => name[language]);
  // In the middle of a line a name goes on in small letters.
  const following = others.map(name => name.charAt(0).toLowerCase() + name.slice(1));
  const last = following.at(-1);
  const before = [first, ...following.slice(0, -1)].join(', ');
  return last === undefined ? first : `${before} ${or[language]} ${last}`;
}

/** Of the hundred and fifty that a page may have; what goes beyond is for the lawyer to name. */
const mostDocumentWords = 32;

/** The documents that have room, in their order. */
function documentsInRoom(documents: readonly string[]): readonly string[] {
  let room = mostDocumentWords;
  return documents.filter(document => {
    const count = document.split(/\s+/u).length;
    if (count > room) return false;
    room -= count;
    return true;
  });
}

function amountSentence(amount: FamilyAmount, { family }: SheetWording, { language, currency }: SummaryModel): string {
  const payer = amount.payer[language];
  const sum = 'minor' in amount ? moneyWithName(amount.minor, currency, language) : '';
  return fillWording(family.amount[amount.says], language, { payer, sum });
}

/** A family's sheet in words. A block about which nothing is known is left out, never called unknown. */
export function writeSummary(summary: SummaryModel, wording: SheetWording, choices: FamilyChoices): SheetModel {
  const { language, steps, amounts, documents, moreDocuments } = summary;
  const { family } = wording;
  const say = (text: WholeText) => text[language];
  const block = (name: FamilyBlock, stands: boolean, rest: Partial<SheetSection>) =>
    stands && choices.blocks.includes(name) ? [section(say(family.headings[name]), rest)] : [];
  const { bringBy } = choices;
  const named = documents.map(names => nameDocument(names, wording, language));
  const inRoom = documentsInRoom(named);
  return {
    language,
    sections: [
      ...(choices.isFirstLook === true
        ? [section(say(family.firstLook.heading), { paragraphs: [say(family.firstLook.text)] })]
        : []),
      ...block('next', choices.isFirstLook !== true, dots(steps.map(step => say(family.steps[step])))),
      ...block('amount', amounts.length > 0, {
        paragraphs: [...new Set(amounts.map(amount => amountSentence(amount, wording, summary)))],
      }),
      ...block('documents', documents.length > 0 || moreDocuments, {
        ...dots(inRoom),
        paragraphs: moreDocuments || inRoom.length < named.length ? [say(wording.documents.more)] : [],
      }),
      ...(bringBy === null
        ? []
        : [
            section(say(family.bringByHeading), {
              paragraphs: [fillWording(family.bringBy, language, { day: dateInWords(bringBy, language) })],
            }),
          ]),
      ...block('free', true, { paragraphs: [say(family.free)] }),
      ...block('stop', true, { paragraphs: [say(family.stop)] }),
      ...block('contact', true, { lines: [say(family.lawyer), say(family.telephone)] }),
    ],
  };
}

/** The list of documents in words, application by application. */
export function writeDocumentList({ language, applications }: DocumentListModel, wording: SheetWording): SheetModel {
  const { documents } = wording;
  const say = (text: WholeText) => text[language];
  const part = (heading: WholeText, names: readonly PlainDocument[], more?: WholeText) =>
    names.length === 0 && more === undefined
      ? []
      : [
          section(say(heading), {
            level: 2,
            items: { mark: 'box', texts: names.map(name => nameDocument(name, wording, language)) },
            paragraphs: more === undefined ? [] : [say(more)],
          }),
        ];
  return {
    language,
    sections: applications.flatMap(({ application, bring, perhaps, byAuthority, more, moreByAuthority }) => [
      section(say(application), {}),
      ...part(documents.bring, bring, more ? documents.more : undefined),
      ...part(documents.perhaps, perhaps),
      ...part(documents.byAuthority, byAuthority, moreByAuthority ? documents.moreByAuthority : undefined),
    ]),
  };
}
