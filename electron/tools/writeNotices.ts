import type { ShippedPart } from './listShipped.ts';

const line = '='.repeat(80);

const headOf = ({ name, version = '', license }: ShippedPart): string => `${`${name} ${version}`.trim()} (${license})`;

function noticeOf(part: ShippedPart): string {
  const own = `${line}\n${headOf(part)}\n${line}\n\n${part.licenceText.trim()}\n`;
  const inner = part.contains.map(
    contained => `\nCompiled into it: ${headOf(contained)}\n\n${contained.licenceText.trim()}\n`,
  );
  return [own, ...inner].join('');
}

/** Writes whose work Redress contains and under which terms, with every licence in full. */
export const writeNotices = (parts: readonly ShippedPart[]): string =>
  [
    'Redress is made with the work of others. Each is named here with its licence.',
    'What Chromium contains is named in LICENSES.chromium.html, which comes with the Electron runtime.\n',
    ...parts.map(noticeOf),
  ].join('\n');
