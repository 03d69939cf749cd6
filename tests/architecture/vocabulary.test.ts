import { expect, it } from 'vitest';
import { codeOf, listTracked, readSources } from './sources.ts';

/** Words that say something else in this field than in ours, and words that say nothing. */
const refused = ['applicant', 'attachment', 'addendum', 'crime', 'program', 'intake', 'util', 'helper', 'manager'];

/** The words of a name: `nextDeadline`, `next-deadline` and `NEXT_DEADLINE` have two. */
const wordsOf = (name: string): string[] =>
  name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map(word => word.toLowerCase());

const refusedIn = (name: string): string[] =>
  wordsOf(name).filter(word => refused.includes(word) || refused.includes(word.replace(/s$/, '')));

it('names nothing in the code with a refused word', () => {
  const found = readSources('shared', 'electron', 'renderer', 'tests').flatMap(source =>
    [...codeOf(source).matchAll(/[A-Za-z_$][\w$]*/g)]
      .filter(([name]) => refusedIn(name).length > 0)
      .map(([name]) => `${source.path}: ${name}`),
  );
  expect([...new Set(found)]).toEqual([]);
});

it('names no file with a refused word', () => {
  expect(listTracked().filter(path => refusedIn(path).length > 0)).toEqual([]);
});

it.each([
  ['applicantName', ['applicant']],
  ['list_of_attachments', ['attachments']],
  ['programmeOfWork', []],
  ['utility', []],
])('finds the words of %s', (name, words) => {
  expect(refusedIn(name)).toEqual(words);
});
