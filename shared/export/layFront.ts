import { inLanguage, type LocalText } from '../domain/language.ts';
import { fillWording } from './fillWording.ts';
import type { FrontModel, FrontPart, FrontRequest, LinkedText } from './frontModel.ts';
import { layMatrix } from './layMatrix.ts';
import { createPointer } from './pointToPlace.ts';

const plain = (text: string): readonly LinkedText[] => [{ text, to: null }];

/** What the bundle is, and in which part of it one is. */
function layCover({ pack, placed, part, language }: FrontRequest): readonly FrontPart[] {
  const { bundle } = pack.wording;
  const local = (text: LocalText) => inLanguage(text, language).text;
  const application = placed.papers.find(({ isCover }) => !isCover);
  const within = placed.parts[part - 1];
  const parts = placed.parts.length;
  return [
    { kind: 'title', text: local(bundle.title) },
    {
      kind: 'rows',
      rows: [
        ...(application === undefined ? [] : [{ label: local(bundle.filed), value: local(application.title) }]),
        ...(within === undefined || parts === 1
          ? []
          : [{ label: local(bundle.part), value: fillWording(bundle.partOf, language, { part, parts, ...within }) }]),
      ],
    },
  ];
}

/** Every document in its order, with its sheets and where it begins. */
function layIndex({ pack, placed, part, language }: FrontRequest): readonly FrontPart[] {
  const { bundle, enclosureColumns, byAuthority } = pack.wording;
  const local = (text: LocalText) => inLanguage(text, language).text;
  const { keyOf } = createPointer(pack.wording, part, language);
  const isSplit = placed.parts.length > 1;
  const documents = [
    ...placed.papers.map(({ title, pageCount, place }) => ({ mark: '–', title, pageCount, place })),
    ...placed.enclosures.map(({ number, label, pageCount, place }) => ({
      mark: String(number),
      title: label,
      pageCount,
      place,
    })),
  ];
  return [
    { kind: 'mark', name: 'index' },
    { kind: 'heading', text: local(bundle.indexTitle) },
    {
      kind: 'linkedTable',
      columns: [
        { text: local(enclosureColumns.number), fits: 'own' },
        { text: local(enclosureColumns.document), fits: 'rest' },
        { text: local(enclosureColumns.pages), fits: 'own' },
        ...(isSplit ? [{ text: local(bundle.part), fits: 'own' } as const] : []),
        { text: local(bundle.page), fits: 'own' },
      ],
      rows: documents.map(({ mark, title, pageCount, place }) => {
        const to = place === null ? null : keyOf(place);
        return [
          plain(mark),
          [{ text: local(title), to }],
          plain(place === null ? local(byAuthority) : String(pageCount)),
          ...(isSplit ? [plain(place === null ? '' : String(place.part))] : []),
          [{ text: place === null ? '' : String(place.page), to }],
        ];
      }),
    },
  ];
}

/**
 * The pages in front of one part of a bundle: what it is, in the first part what is shown by what, and where everything lies. They tell
 * titles, provisions and numbers alone: nothing that was answered, so nothing that is kept from the other side.
 */
export function layFront(request: FrontRequest): FrontModel {
  const { pack, part, language, isVariant } = request;
  const local = (text: LocalText) => inLanguage(text, language).text;
  const matrix = part === 1 && !isVariant ? layMatrix(request) : [];
  const marked: readonly FrontPart[] = matrix.length === 0 ? [] : [{ kind: 'mark', name: 'matrix' }, ...matrix];
  return {
    title: local(pack.wording.bundle.title),
    language,
    sheet: local(pack.wording.sheet),
    sheetsBefore: 0,
    numbering: 'i',
    parts: [...layCover(request), ...marked, ...layIndex(request)],
  };
}
