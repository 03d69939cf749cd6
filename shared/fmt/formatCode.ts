/** A random id as people say it to each other: its first eight letters, `9F2C 11AB`. */
export function formatCode(id: string): string {
  const shown = id.slice(0, 8).toUpperCase();
  return `${shown.slice(0, 4)} ${shown.slice(4)}`.trim();
}
