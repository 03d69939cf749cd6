import fs from 'node:fs';
import { dirname } from 'node:path';

/** A name that a folder got, and what it stood for before. */
type Naming =
  | { readonly kind: 'made'; path: string }
  | { readonly kind: 'moved'; from: string; to: string; readonly replaced: Buffer | undefined };

/** What a power cut may undo: names that were given in folders which nobody synced since. */
export interface UnsyncedNames {
  /** A file or a folder was made. */
  readonly made: (path: string) => void;
  /** Something is about to get another name. */
  moved(from: string, to: string): void;
  /** A folder was synced: the names in it stay. */
  synced(folder: string): void;
  /** Takes every name back that may be lost, the latest first. */
  undo(): void;
}

/** Where a path leads once one above it, or it itself, has another name. */
const inside = (path: string, from: string, to: string) =>
  path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;

export function unsyncedNames(): UnsyncedNames {
  // Before anything replaces them.
  const { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = fs;
  let namings: Naming[] = [];

  /** What was named before lies elsewhere from now on. */
  const follow = (earlier: readonly Naming[], from: string, to: string): void => {
    for (const naming of earlier) {
      if (naming.kind === 'made') naming.path = inside(naming.path, from, to);
      else {
        naming.from = inside(naming.from, from, to);
        naming.to = inside(naming.to, from, to);
      }
    }
  };
  /** The file that is about to be replaced. */
  const contentOf = (path: string): Buffer | undefined =>
    existsSync(path) && statSync(path).isFile() ? readFileSync(path) : undefined;

  return {
    made: path => void namings.push({ kind: 'made', path }),
    moved(from, to) {
      const replaced = contentOf(to);
      follow(namings, from, to);
      namings.push({ kind: 'moved', from, to, replaced });
    },
    synced(folder) {
      namings = namings.filter(naming => dirname(naming.kind === 'made' ? naming.path : naming.to) !== folder);
    },
    undo() {
      for (let naming = namings.pop(); naming !== undefined; naming = namings.pop()) {
        if (naming.kind === 'made') rmSync(naming.path, { recursive: true, force: true });
        else if (existsSync(naming.to)) {
          renameSync(naming.to, naming.from);
          follow(namings, naming.to, naming.from);
          if (naming.replaced !== undefined) writeFileSync(naming.to, naming.replaced);
        }
      }
    },
  };
}
