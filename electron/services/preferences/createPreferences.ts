import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { keptPreferencesSchema, type KeptPreferences } from '../../../shared/domain/preferences.ts';
import { writeDurably } from '../store/privateFiles.ts';
import { takeTurns } from '../store/takeTurns.ts';

export interface KeepsPreferences {
  readonly kept: () => KeptPreferences;
  /** Adds to what is kept. Throws where the disk does not take it; it counts until the program ends all the same. */
  prefer(wanted: KeptPreferences): Promise<void>;
}

function read(file: string): KeptPreferences {
  try {
    return keptPreferencesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Missing or not ours: a window in the language of the system is better than none.
    return {};
  }
}

/** Keeps how the window is wanted in a file of its own, in clear. A carrier's own memory ends with the program. */
export function createPreferences(file: string): KeepsPreferences {
  let preferences: KeptPreferences | undefined;
  const takeTurn = takeTurns();
  const kept = (): KeptPreferences => (preferences ??= read(file));
  return {
    kept,
    prefer(wanted) {
      preferences = { ...kept(), ...wanted };
      return takeTurn(async () => {
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        await writeDurably(file, [Buffer.from(JSON.stringify(kept()))]);
      });
    },
  };
}
