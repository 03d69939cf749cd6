import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A file of ours as text. */
export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const isOurs = (path: string): boolean =>
  /\.tsx?$/.test(path) && !path.includes('/compiled/') && !path.includes('node_modules');

/** Every TypeScript file below the given top folders. */
export const readSources = (...tops: readonly string[]): Source[] =>
  tops
    .flatMap(top =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map(name => posix.join(top, name)),
    )
    .filter(isOurs)
    .map(path => ({ path, text: readFileSync(join(root, path), 'utf8') }));

/** Code alone: comments are blanked, and so is what stands between quotes. */
export const codeOf = ({ text }: Source): string =>
  text.replaceAll(
    /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
    ' ',
  );

export interface Import {
  /** The file that imports. */
  readonly from: string;
  /** A path from the root for a file of ours, else the name of a package or of a Node module. */
  readonly target: string;
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
}

const importing =
  /^\s*(?:import|export)\b([^;'"]*?)\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** True for `import type { … }` and for `{ type A, type B }`: nothing of it is left at run time. */
const isTypeClause = (clause: string): boolean => {
  const names = /\{([^}]*)\}/.exec(clause)?.[1]?.split(',') ?? [];
  const isEachType = names.length > 0 && names.every(name => name.trim() === '' || name.trim().startsWith('type '));
  return /^\s*type\b/.test(clause) || (isEachType && !/^\s*\w/.test(clause));
};

/** What a file imports. */
export function importsOf({ path, text }: Source): Import[] {
  return [...text.matchAll(importing)].map(([, clause = '', from, bare, dynamic]) => {
    const specifier = from ?? bare ?? dynamic ?? '';
    const isRelative = specifier.startsWith('.');
    return {
      from: path,
      target: isRelative ? posix.join(posix.dirname(path), specifier) : specifier,
      isOurs: isRelative,
      isTypeOnly: isTypeClause(clause),
    };
  });
}

/** Files under version control, from the root. */
export const listTracked = (): string[] =>
  execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
