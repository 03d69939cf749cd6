import type { IncomingMessage } from 'node:http';

const mebibyte = 1024 * 1024;
const limits = { json: 32 * mebibyte, file: 200 * mebibyte } as const;

/** The body of a request, or undefined where it is larger than its kind may be; the rest is then read and dropped. */
export async function readBody(
  request: IncomingMessage,
  kind: keyof typeof limits,
): Promise<Buffer<ArrayBuffer> | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= limits[kind]) parts.push(part);
    else parts.length = 0;
  }
  return length <= limits[kind] ? Buffer.concat(parts) : undefined;
}
