import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import { isIsoDate } from '../../shared/domain/isoDate.ts';
import { isWindowLanguage, languageNames } from '../../shared/text/windowLanguage.ts';
import { words } from '../../shared/text/words.ts';
import { createPackLibrary } from '../services/packs/createPackLibrary.ts';
import { exitStatus, type Command } from './command.ts';
import { describeAssessment } from './describeAssessment.ts';
import { describeCaseFault } from './describeCaseFault.ts';
import { readCase } from './readCase.ts';
import { readOptions } from './readOptions.ts';
import { createVoice } from './voice.ts';

const options = {
  today: { type: 'string' },
  language: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
} as const;

/** Prints the assessment of one case file: every scheme with outcome, sum, other readings, documents, deadlines and reasons. */
export const assess: Command = async (args, { assetsFolder, today, print, warn }) => {
  const typed = readOptions(args, options);
  const language = typed?.values.language ?? 'en';
  const t = words(isWindowLanguage(language) ? language : 'en');
  const refuse = (sentence: string) => {
    warn(sentence);
    return exitStatus.badInput;
  };
  if (typed === undefined) return refuse(t('cli.usage'));
  const { values, positionals } = typed;
  const day = values.today ?? today;
  const [file] = positionals;
  if (!isWindowLanguage(language)) {
    return refuse(t('cli.option.language', { languages: Object.keys(languageNames).join(', ') }));
  }
  if (!isIsoDate(day)) return refuse(t('cli.option.today'));
  if (file === undefined || positionals.length > 1) return refuse(t('cli.option.case'));

  warn(t('cli.clearText'));
  const reading = await readCase(file, createPackLibrary(assetsFolder), day);
  if (!reading.ok) {
    for (const fault of reading.faults) warn(describeCaseFault(file, fault, t));
    return exitStatus.badInput;
  }
  const { pack, claim } = reading.read;
  // A file that chooses no route asks about every one.
  const pursued = claim.pursued.length > 0 ? claim.pursued : pack.schemes.map(({ id }) => id);
  const assessment = assessClaim(pack, { ...claim, pursued }, day);
  print(
    values.json
      ? JSON.stringify(assessment, undefined, 2)
      : describeAssessment(assessment, createVoice(pack, language)),
  );
  return exitStatus.done;
};
