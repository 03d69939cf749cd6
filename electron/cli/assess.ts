import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import { exitStatus, type Command } from './command.ts';
import { createRefuse } from './createRefuse.ts';
import { describeAssessment } from './describeAssessment.ts';
import { describeCaseFault } from './describeCaseFault.ts';
import { assessingOptions, readAssessing } from './readAssessing.ts';
import { readCase } from './readCase.ts';
import { readOptions } from './readOptions.ts';
import { createVoice } from './voice.ts';

const options = {
  ...assessingOptions,
  json: { type: 'boolean', default: false },
} as const;

/** Prints the assessment of one case file: every scheme with outcome, sum, other readings, documents, deadlines and reasons. */
export const assess: Command = async (args, surroundings) => {
  const { packs, today, print, warn } = surroundings;
  const refuse = createRefuse(surroundings);
  const asked = readAssessing(readOptions(args, options), today);
  if ('refused' in asked) return refuse(asked.refused);
  const { day, language, t } = asked;
  const { values, positionals } = asked.typed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return refuse(t('cli.option.case'));

  warn(t('cli.clearText'));
  const reading = await readCase(file, packs, day);
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
