import { offenceReferenceSchema, offenceTextSchema, parseOffenceReference, type OffenceReference } from './offence.ts';

const number = String.raw`(\d{1,3}(?:-\d{1,2})?)`;

/** Russian and English name the level before its number, Kazakh and Kyrgyz after it: `ст. 120`, `120-бап`, `120-берене`. */
function level(before: string, after: string): RegExp {
  return new RegExp(
    String.raw`(?<!\p{L})(?:${before})\.?\s*${number}\)?(?!\d)|(?<!\d)${number}\)?\s*-?\s*(?:${after})\p{L}*`,
    'u',
  );
}

const levels = {
  article: level(String.raw`ст|стать\p{L}+|art|article`, 'ба[пб]|берене'),
  part: level(String.raw`ч|част\p{L}+|part`, 'бөл[іү]'),
  point: level(String.raw`п|пп|пункт\p{L}*|подпункт\p{L}*|point`, String.raw`тарма|(?<=[-)]\s*)пункт`),
} as const;

/** Words that may stand around a provision: the code's name and state. */
const surroundings =
  /(?<!\p{L})(?:по|ук|рк|қр|қк(?:-\p{L}+)?|қылмыстық|кодекс\p{L}*|уголовного|кр|кк(?:-?\p{L}+)?|кжк(?:-?\p{L}+)?|кыргыз|республика\p{L}*|кылмыш-жаза|criminal|code|of|the)(?!\p{L})|[.,;]/gu;

function takeOut(text: string, pattern: RegExp): { readonly found: string | undefined; readonly rest: string } {
  const match = pattern.exec(text);
  return { found: match?.[1] ?? match?.[2], rest: match === null ? text : text.replace(match[0], ' ') };
}

function parseLabelled(text: string): unknown {
  const point = takeOut(text, levels.point);
  const part = takeOut(point.rest, levels.part);
  const article = takeOut(part.rest, levels.article);
  const rest = article.rest.replaceAll(surroundings, ' ').trim();
  const bare = article.found === undefined && new RegExp(`^${number}$`).test(rest);
  // Points stand within parts, and `120(1)` could not say otherwise.
  const pointAlone = point.found !== undefined && part.found === undefined;
  if ((rest !== '' && !bare) || pointAlone) return undefined;
  return {
    article: article.found ?? rest,
    ...(part.found !== undefined && { part: part.found }),
    ...(point.found !== undefined && { point: point.found }),
  };
}

/**
 * Reads a provision of the criminal code as people write it: `120(3-1)(1)`, `ст. 120 ч. 3-1 п. 1`, `п. 1) ч. 3-1 ст. 120 УК РК`,
 * `120-бап 3-1-бөлік 1-тармақ`, `120-берененин 3¹-бөлүгүнүн 1-пункту`. Undefined where anything in it is not understood.
 */
export function parseTypedOffence(text: string): OffenceReference | undefined {
  const typed = text
    .toLowerCase()
    .replaceAll(/[‐‑–—]/gu, '-')
    .replaceAll(/[«»“”"]/gu, '')
    .replaceAll(/[¹²³]/gu, raised => `-${raised.normalize('NFKC')}`)
    .trim();
  const compact = typed.replaceAll(/^(?:ст|статья|art|article)\.?|\s/gu, '');
  if (offenceTextSchema.safeParse(compact).success) return parseOffenceReference(compact);
  return offenceReferenceSchema.safeParse(parseLabelled(typed)).data;
}
