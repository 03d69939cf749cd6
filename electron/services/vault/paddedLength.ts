/** Below this every file is of one length. */
const shortest = 256;

/**
 * The bytes to which `length` bytes are filled up, so that a length says little of what is inside: at most 12 % more, in steps of at
 * most 6.25 %, and every length of 256 bytes or less is 256. After "Reducing Metadata Leakage from Encrypted Files and Communication
 * with PURBs" (2019), where it is called Padmé.
 */
export function paddedLength(length: number): number {
  const filled = Math.max(shortest, length);
  const exponent = Math.floor(Math.log2(filled));
  const keptBits = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - keptBits);
  return Math.ceil(filled / step) * step;
}
