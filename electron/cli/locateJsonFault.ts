/** One step of reading JSON: where the next token begins, after the space before it. */
interface Reader {
  /** Moves past a token and says whether it was there. */
  take(token: RegExp): boolean;
}

const string = /"(?:[^"\\\p{Cc}]|[\u007F-\u009F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/uy;
const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?/y;
const [openList, closeList, openObject, closeObject, comma, colon] = [/\[/y, /\]/y, /\{/y, /\}/y, /,/y, /:/y];

function takeMembers(reader: Reader, close: RegExp, takeMember: () => boolean): boolean {
  if (reader.take(close)) return true;
  do {
    if (!takeMember()) return false;
  } while (reader.take(comma));
  return reader.take(close);
}

function takeValue(reader: Reader): boolean {
  if (reader.take(openList)) return takeMembers(reader, closeList, () => takeValue(reader));
  if (reader.take(openObject)) {
    return takeMembers(reader, closeObject, () => reader.take(string) && reader.take(colon) && takeValue(reader));
  }
  return reader.take(string) || reader.take(scalar);
}

/**
 * Where text stops being JSON, as line and column from 1. The parser's own message quotes the text and often leaves the place out, so
 * it is found again here.
 */
export function locateJsonFault(text: string): { readonly line: number; readonly column: number } {
  let at = 0;
  const skipSpace = () => {
    while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at += 1;
  };
  takeValue({
    take(token) {
      skipSpace();
      token.lastIndex = at;
      if (!token.test(text)) return false;
      at = token.lastIndex;
      return true;
    },
  });
  skipSpace();
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
