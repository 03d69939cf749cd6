import type { IncomingMessage } from 'node:http';
import { AppError } from '../../shared/bridge/appError.ts';

const bytesPerMegabyte = 1_000_000;

/** The body of a request. A longer one than `limit` megabytes is read to its end, dropped, and throws tooLarge. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= limit * bytesPerMegabyte) parts.push(part);
    else parts.length = 0;
  }
  const megabytes = Math.ceil(length / bytesPerMegabyte);
  if (megabytes > limit) throw new AppError('tooLarge', { megabytes, limit });
  return Buffer.concat(parts);
}
