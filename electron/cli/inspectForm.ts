import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { compareForms } from '../../shared/export/compareForms.ts';
import { isWindowLanguage, languageNames } from '../../shared/text/windowLanguage.ts';
import { words } from '../../shared/text/words.ts';
import { forkJobProcess } from '../forkJobProcess.ts';
import { createJobRunner } from '../services/jobs/createJobRunner.ts';
import { createSystemPorts } from '../systemPorts.ts';
import { exitStatus, type Command } from './command.ts';
import { describeComparison, describeForm } from './describeForm.ts';
import { readOptions } from './readOptions.ts';

const options = {
  before: { type: 'string' },
  language: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
} as const;

/**
 * Shows a form of an authority: its boxes with the room in each, why it cannot be filled, and what differs from the edition before.
 * The file is somebody else's, so it is read in a process of its own.
 */
export const inspectForm: Command = async (args, { assetsFolder, print, warn }) => {
  const typed = readOptions(args, options);
  const language = typed?.values.language ?? 'en';
  const refuse = (sentence: string) => {
    warn(sentence);
    return exitStatus.badInput;
  };
  if (!isWindowLanguage(language))
    return refuse(words('en')('cli.option.language', { languages: Object.keys(languageNames).join(', ') }));
  const t = words(language);
  const [file, ...rest] = typed?.positionals ?? [];
  const before = typed?.values.before;
  const named = [file, before].filter(name => name !== undefined);
  if (file === undefined || rest.length > 0 || !named.every(name => existsSync(name)))
    return refuse(t('cli.option.form'));

  const jobs = createJobRunner(createSystemPorts({ startJobProcess: forkJobProcess }), assetsFolder);
  try {
    const form = await jobs.run('inspectForm', { bytes: readFileSync(file) });
    const old = before === undefined ? undefined : await jobs.run('inspectForm', { bytes: readFileSync(before) });
    const comparison = old === undefined ? undefined : compareForms(old, form);
    if (typed?.values.json === true) print(JSON.stringify({ form, comparison }, undefined, 2));
    else
      for (const line of [
        ...describeForm(basename(file), form, t),
        ...(comparison === undefined ? [] : describeComparison(comparison, t)),
      ])
        print(line);
    return form.refusal === null ? exitStatus.done : exitStatus.blocked;
  } finally {
    jobs.endAll();
  }
};
