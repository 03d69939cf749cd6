import { expect, it } from 'vitest';
import { locateJsonFault } from '../../../electron/cli/locateJsonFault.ts';

it.each([
  ['', 1, 1],
  ['{', 1, 2],
  ['{"a": 1,}', 1, 9],
  ['{"a" 1}', 1, 6],
  ['{"a": nul}', 1, 7],
  ['[1, 2', 1, 6],
  ['[01]', 1, 3],
  ['{\n  "name": Айгерим\n}', 2, 11],
  ['{"a": "no end', 1, 7],
  ['{"a": "a\tb"}', 1, 7],
  ["{'a': 1}", 1, 2],
  ['{} {}', 1, 4],
  ['{"a": {"b": [1, {"c": }]}}', 1, 23],
])('finds the place in %j', (text, line, column) => {
  expect(() => void JSON.parse(text)).toThrow(SyntaxError);
  expect(locateJsonFault(text)).toEqual({ line, column });
});
