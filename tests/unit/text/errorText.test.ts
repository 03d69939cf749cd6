import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../shared/bridge/appError.ts';
import { errorText } from '../../../shared/text/errorText.ts';
import { words } from '../../../shared/text/words.ts';

const text = (failure: Failure, language: 'en' | 'ru' = 'en') => errorText(failure, words(language));

describe('errorText', () => {
  it('tells four ways of not opening apart', () => {
    const failures: readonly Failure[] = [
      { code: 'wrongPassphrase', details: { waitSeconds: 0 } },
      { code: 'storeDamaged', details: { part: 'database' } },
      { code: 'storeFromNewerApp', details: { found: 4, known: 1 } },
      { code: 'storeInUse', details: {} },
    ];
    expect(new Set(failures.map(failure => text(failure))).size).toBe(4);
  });

  it('says how long to wait, in the plural of the language', () => {
    const failure: Failure = { code: 'wrongPassphrase', details: { waitSeconds: 2 } };
    expect(text(failure, 'ru')).toContain('через 2 секунды');
  });

  it('gives the number of an incident, and nothing else of it', () => {
    expect(text({ code: 'internal', details: { incident: 'k3f9' } })).toContain('k3f9');
  });

  it('takes details that are not as declared for a program that answers nonsense', () => {
    expect(text({ code: 'tooLarge', details: { megabytes: 'many' } })).toBe(
      text({ code: 'disconnected', details: {} }),
    );
  });
});
