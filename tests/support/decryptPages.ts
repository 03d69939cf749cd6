import { createDecipheriv } from 'node:crypto';

const pageLength = 4096;
/** At the end of each page: its initialisation vector, then its authentication. */
const reserved = { length: 80, vector: 16 } as const;
/** The start of the first page is no ciphertext: it is the salt that its keys would be derived with. */
const saltLength = 16;
const walHeaderLength = 32;
const walFrameHeaderLength = 24;

function decryptPage(page: Buffer, key: Uint8Array, isFirst: boolean): Buffer {
  const end = page.length - reserved.length;
  const vector = page.subarray(end, end + reserved.vector);
  const decipher = createDecipheriv('aes-256-cbc', key, vector).setAutoPadding(false);
  const start = isFirst ? saltLength : 0;
  return Buffer.concat([decipher.update(page.subarray(start, end)), decipher.final()]);
}

/** Every byte of a database file in clear, page after page and free space included: SQLCipher 4 with a raw key, by Node's crypto alone. */
export function decryptPages(file: Buffer, key: Uint8Array): Buffer {
  const pages = Array.from({ length: Math.floor(file.length / pageLength) }, (_, number) =>
    decryptPage(file.subarray(number * pageLength, (number + 1) * pageLength), key, number === 0),
  );
  return Buffer.concat(pages);
}

/** Every page in a write-ahead log in clear. */
export function decryptWal(file: Buffer, key: Uint8Array): Buffer {
  const pages: Buffer[] = [];
  for (
    let start = walHeaderLength;
    start + walFrameHeaderLength + pageLength <= file.length;
    start += walFrameHeaderLength + pageLength
  ) {
    const page = file.subarray(start + walFrameHeaderLength, start + walFrameHeaderLength + pageLength);
    pages.push(decryptPage(page, key, file.readUInt32BE(start) === 1));
  }
  return Buffer.concat(pages);
}
