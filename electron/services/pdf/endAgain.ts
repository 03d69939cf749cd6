/**
 * A PDF whose end was cut off, with a new end behind its last whole object that names its catalog; undefined where its catalog went too,
 * or where it was encrypted and nobody knows how any more.
 */
export function endAgain(bytes: Uint8Array): Uint8Array | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const file = all.subarray(0, all.lastIndexOf('endobj') + 'endobj'.length);
  const at = file.lastIndexOf('/Catalog');
  if (at === -1 || all.includes('/Standard')) return undefined;
  const before = file.toString('latin1', Math.max(0, at - 2000), at);
  const [, number, generation] = [...before.matchAll(/(\d+) (\d+) obj\b/g)].at(-1) ?? [];
  if (number === undefined) return undefined;
  const ending = `\ntrailer\n<< /Root ${number} ${generation} R >>\nstartxref\n0\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(ending)]);
}
