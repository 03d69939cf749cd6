import { expect, it } from 'vitest';
import { codeOf, readSources, type Source } from './sources.ts';

interface Ban {
  readonly call: RegExp;
  readonly why: string;
  /** Files where it is allowed. */
  readonly except?: RegExp;
}

const everywhere: readonly Ban[] = [
  { call: /\b(?:db|database)\.serialize\(/, why: 'gives the encrypted database as plain text' },
  { call: /\b(?:db|database)\.backup\(/, why: 'fails on an encrypted database and leaves an empty file' },
  { call: /\bopenExternal\b|\bopenPath\b/, why: 'lets a page start programs' },
  {
    call: /\binnerHTML\b|\bouterHTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b/,
    why: 'turns text into a page',
  },
  { call: /\beval\(|\bnew Function\(/, why: 'turns text into code' },
  { call: /\bcrashReporter\b|\bautoUpdater\b/, why: 'sends something out' },
  {
    // Chromium has no Kyrgyz and no usable Kazakh, Node has both: shared/fmt has its own tables.
    call: /\bIntl\.(?!PluralRules\b|Segmenter\b)|\.toLocale\w+\(|\.localeCompare\(/,
    why: 'differs from one runtime to the next',
  },
  { call: /\bconsole\./, why: 'is no log: it may quote what a person typed' },
];
const inTheCore: readonly Ban[] = [
  { call: /\bDate\.now\(|\bnew Date\(/, why: 'makes today part of a pure result', except: /domain\/isoDate\.ts$/ },
  { call: /\bMath\.random\(/, why: 'makes a pure result random' },
];

const findBanned = (sources: readonly Source[], bans: readonly Ban[]): string[] =>
  sources.flatMap(source =>
    bans
      .filter(({ call, except }) => call.test(codeOf(source)) && except?.test(source.path) !== true)
      .map(({ why }) => `${source.path}: ${why}`),
  );

it('calls nothing that leaks or turns text into code', () => {
  expect(findBanned(readSources('shared', 'electron', 'renderer'), everywhere)).toEqual([]);
});

it('keeps time, chance and the machine out of the core', () => {
  expect(findBanned(readSources('shared'), inTheCore)).toEqual([]);
});

it('never switches the sandbox off in the product', () => {
  const found = readSources('shared', 'electron', 'renderer').filter(({ text }) => text.includes("'--no-sandbox"));
  expect(found.map(({ path }) => path)).toEqual([]);
});

it.each([
  ['database.serialize()', true],
  ['node.innerHTML = text', true],
  ['// node.innerHTML = text', false],
  ["say('innerHTML')", false],
])('judges %s', (text, isBanned) => {
  expect(findBanned([{ path: 'shared/a.ts', text }], everywhere).length > 0).toBe(isBanned);
});
