import type { JurisdictionPack } from '../pack.ts';
import { mostCombinations, questionsAmong, referencesOfScheme } from '../schemeQuestions.ts';
import { issue, type FoundIssue } from './packIssue.ts';

/** What decides an award can be reckoned: not too many combinations of readings, and nothing that turns on what was not yet typed. */
export function lintAwards(pack: JurisdictionPack): FoundIssue[] {
  return pack.schemes.flatMap(scheme => {
    const file = `schemes/${scheme.id}.json`;
    const references = referencesOfScheme(scheme, pack);
    const combinations = questionsAmong(references, pack)
      .map(question => pack.law.unsettled[question]?.readings.length ?? 1)
      .reduce((product, readings) => product * readings, 1);
    const onlyPursued = references.filter(({ kind, use }) => kind === 'scheme' && use !== 'paid');
    const onlyAnswered = references.filter(({ kind, types }) => kind === 'fact' && types === undefined);
    return [
      ...(combinations > mostCombinations
        ? [issue(file, '', 'tooManyReadings', `${combinations} combinations of readings; at most ${mostCombinations}`)]
        : []),
      ...onlyPursued.map(({ name }) =>
        issue(file, '', 'pursuitDecides', `outcome or sum turns on whether ${name} is pursued`),
      ),
      ...onlyAnswered.map(({ name }) =>
        issue(file, '', 'answeredDecides', `outcome or sum turns on whether ${name} is answered, not on the answer`),
      ),
    ];
  });
}
