const chunk = 1 << 20;
/** What of a chunk is read again with the next, so that nothing is cut in two. */
const overlap = 1 << 12;

const fromHex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

/** Characters that a text writes by their numbers: as JSON, as an address, as XML. */
function unescape(text: string): string {
  return text
    .replaceAll(/\\u([0-9a-f]{4})|&#x([0-9a-f]{1,6});/gi, (_, json?: string, xml?: string) =>
      String.fromCodePoint(Math.min(0x10_ff_ff, Number.parseInt(json ?? xml ?? '0', 16))),
    )
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(0x10_ff_ff, Number(code))))
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, run => fromHex(run.replaceAll('%', '')).toString('utf8'));
}

function* asLetters(bytes: Buffer): Generator<string> {
  const text = bytes.toString('utf8');
  yield text;
  if (/\\u|%|&#/.test(text)) yield unescape(text);
  for (const from of [0, 1]) {
    const even = Buffer.from(bytes.subarray(from, bytes.length - ((bytes.length - from) % 2)));
    yield even.toString('utf16le');
    yield even.swap16().toString('utf16le');
  }
}

/** Runs of hexadecimal digits and of base64 as the bytes that they stand for. */
function* packedIn(bytes: Buffer): Generator<Buffer> {
  const text = bytes.toString('latin1');
  for (const [run] of text.matchAll(/(?:[0-9a-f]{2}\s*){6,}/gi)) {
    const digits = run.replaceAll(/\s/g, '');
    yield fromHex(digits);
    yield fromHex(digits.slice(1));
  }
  for (const [run] of text.matchAll(/[a-z0-9+/_-]{8,}/gi))
    for (const from of [0, 1, 2, 3]) yield Buffer.from(run.slice(from), 'base64');
}

/** Every text that some bytes may be read as: in letters of either width, and packed into hexadecimal digits or base64. */
export function* decodeTexts(bytes: Uint8Array): Generator<string> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at === 0 || at < all.length; at += chunk) {
    const part = all.subarray(at, at + chunk + overlap);
    yield* asLetters(part);
    for (const packed of packedIn(part)) yield* asLetters(packed);
  }
}
