import type { z } from 'zod';
import { caseFileSchema, type CaseFile } from './caseFile.ts';
import { toPointer, type CaseIssue } from './caseIssue.ts';

export type CaseFileReading =
  { readonly ok: true; readonly caseFile: CaseFile } | { readonly ok: false; readonly issues: readonly CaseIssue[] };

/** Keys of the format look like this; anything else might be about a person and is not repeated. */
const keyOfOurs = /^[a-zA-Z$][a-zA-Z0-9.-]{0,63}$/;

function pointerToKey(path: readonly PropertyKey[], key: string): string {
  return toPointer(keyOfOurs.test(key) ? [...path, key] : path);
}

function isAbsent(raw: unknown, path: readonly PropertyKey[]): boolean {
  const at = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    raw,
  );
  return at === undefined;
}

function expectedFormat(path: readonly PropertyKey[]): CaseIssue['expected'] {
  if (path[0] === 'answers') return 'offences';
  if (path.at(-1) === 'amount') return 'money';
  return path.at(-1) === 'file' || path.at(-2) === 'receipts' ? 'pathInside' : 'name';
}

function toIssues(raw: unknown, issue: z.core.$ZodIssue): readonly CaseIssue[] {
  const { path } = issue;
  const key = path.at(-1);
  const pointer = typeof key === 'string' ? pointerToKey(path.slice(0, -1), key) : toPointer(path);
  const one = (expected: CaseIssue['expected'], options: readonly string[] = []) => [{ pointer, expected, options }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(name => ({ pointer: pointerToKey(path, name), expected: 'noSuchKey', options: [] }));
    case 'invalid_key':
      return one('questionName');
    case 'invalid_union':
      return one('answer');
    case 'invalid_value':
      return one(isAbsent(raw, path) ? 'present' : 'option', issue.values.map(String));
    case 'invalid_type':
      return one(isAbsent(raw, path) ? 'present' : 'kind', [issue.expected === 'record' ? 'object' : issue.expected]);
    case 'custom':
      return one('day');
    case 'invalid_format':
      return one(expectedFormat(path));
    case 'too_big':
    case 'too_small':
      return one('size');
    case 'not_multiple_of':
    case 'invalid_element':
      return one('kind');
    default:
      return issue satisfies never;
  }
}

/** Reads parsed JSON as a case file; every fault is an issue with its place, none repeats what was written there. */
export function readCaseFile(raw: unknown): CaseFileReading {
  const reading = caseFileSchema.safeParse(raw);
  if (reading.success) return { ok: true, caseFile: reading.data };
  return { ok: false, issues: reading.error.issues.flatMap(issue => toIssues(raw, issue)) };
}
