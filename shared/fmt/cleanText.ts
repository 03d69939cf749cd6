/** Text as a paper takes it: composed letters, no controls and no marks that turn the direction; a break only where it may stand. */
export function cleanText(text: string, keepsBreaks: boolean): string {
  const composed = text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]|[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '');
  return (keepsBreaks ? composed.replaceAll(/[^\S\n]+$/gm, '') : composed.replaceAll(/\n+/g, ' ')).trim();
}
