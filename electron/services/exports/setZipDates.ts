const centralEntry = 0x02014b50;
const endOfDirectory = 0x06054b50;
/** 1 January 1980, midnight: the first moment that a zip file knows. */
const firstDay = 0x21;

/** The same zip file with its entries dated alike, whenever and in whichever time zone it was made. It must have no comment. */
export function setZipDates(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const end = zip.length - 22;
  if (zip.readUInt32LE(end) !== endOfDirectory) throw new RangeError('no zip file without a comment');
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === centralEntry) {
    const entry = zip.readUInt32LE(at + 42);
    for (const place of [at + 12, entry + 10]) zip.writeUInt32LE(firstDay << 16, place);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}
