import { parseArgs } from 'node:util';
import { AppError } from '../../shared/bridge/appError.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { isWindowLanguage } from '../../shared/text/windowLanguage.ts';
import { words, type Words } from '../../shared/text/words.ts';
import { assess } from './assess.ts';
import { backUpWorkspace } from './backUpWorkspace.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { exitStatus, type Command, type ExitStatus, type Surroundings } from './command.ts';
import { exportCases } from './exportCases.ts';
import { inspectForm } from './inspectForm.ts';
import { lintPacks } from './lintPacks.ts';
import { restoreWorkspace } from './restoreWorkspace.ts';
import { screen } from './screen.ts';
import { testPacks } from './testPacks.ts';

const commands: Readonly<Record<string, Command>> = {
  assess,
  export: exportCases,
  screen,
  'form inspect': inspectForm,
  'packs lint': lintPacks,
  'packs test': testPacks,
  'workspace check': checkWorkspace,
  'workspace backup': backUpWorkspace,
  'workspace restore': restoreWorkspace,
};

function findCommand(args: readonly string[]): readonly [Command, readonly string[]] | undefined {
  const [first = '', second = ''] = args;
  const name = Object.hasOwn(commands, first) ? first : `${first} ${second}`;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return command === undefined ? undefined : [command, args.slice(name.split(' ').length)];
}

/** The words of the language asked for, if it is one: what is wrong with an option is for its command to say. */
function wordsFor(args: readonly string[]): Words {
  const { language } = parseArgs({
    args: [...args],
    strict: false,
    options: { language: { type: 'string' } },
  }).values;
  return words(typeof language === 'string' && isWindowLanguage(language) ? language : 'en');
}

/** Runs one command of the command line and says how it ended. What should never happen is not caught here. */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const t = wordsFor(args);
  const found = findCommand(args);
  if (found === undefined) {
    const asked = args.length === 1 && (args[0] === '--help' || args[0] === '-h');
    if (asked) surroundings.print(t('cli.usage'));
    else surroundings.warn(t('cli.usage'));
    return asked ? exitStatus.done : exitStatus.badInput;
  }
  const [command, rest] = found;
  try {
    return await command(rest, surroundings);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    surroundings.warn(errorText(cause, t));
    return exitStatus.failed;
  }
}
