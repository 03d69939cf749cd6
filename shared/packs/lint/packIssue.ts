/** What is wrong with a pack, and where: a file of its folder and a JSON pointer into it. Packs hold no case data. */
export interface PackIssue {
  readonly pack: string;
  readonly file: string;
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** An issue before it is known whose pack it is. */
export type FoundIssue = Omit<PackIssue, 'pack'>;

export function issue(file: string, pointer: string, code: string, message: string): FoundIssue {
  return { file, pointer, code, message };
}

/** Values that stand more than once, each named once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
