import { realpathSync, statSync } from 'node:fs';
import type { IsoDate } from '../../shared/domain/isoDate.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { withStorageFailures } from '../services/store/toStorageFailure.ts';
import { describeColumns } from './checkColumns.ts';
import { exitStatus, type Command, type ExitStatus, type Surroundings } from './command.ts';
import { createRefuse } from './createRefuse.ts';
import { assessingOptions, readAssessing } from './readAssessing.ts';
import { readOptions } from './readOptions.ts';
import { screenTable } from './screenTable.ts';
import { describeTableFault } from './tableFault.ts';
import { createVoice, type Voice } from './voice.ts';

const options = {
  jurisdiction: { type: 'string' },
  out: { type: 'string' },
  columns: { type: 'boolean', default: false },
  ...assessingOptions,
} as const;

function isSameFile(one: string, other: string): boolean {
  try {
    return realpathSync(one) === realpathSync(other);
  } catch {
    // What does not exist is no other file either.
    return one === other;
  }
}

interface Screening {
  readonly table: string;
  readonly out: string;
  readonly today: IsoDate;
  readonly voice: Voice;
}

async function screenFile(
  { table, out, today, voice }: Screening,
  { print, warn }: Pick<Surroundings, 'print' | 'warn'>,
): Promise<ExitStatus> {
  const { t } = voice;
  if (statSync(table, { throwIfNoEntry: false })?.isFile() !== true) {
    warn(`${table}: ${t('cli.fault.unreadable')}`);
    return exitStatus.badInput;
  }
  warn(t('cli.screen.clearText'));
  let badRows = 0;
  let lastBad = 0;
  const screened = await withStorageFailures(() =>
    screenTable({
      table,
      out,
      today,
      voice,
      onFault: fault => {
        if (fault.row !== lastBad) badRows += 1;
        lastBad = fault.row;
        warn(describeTableFault(table, fault, voice));
      },
    }),
  );
  if (screened === undefined) return exitStatus.badInput;
  print(t('cli.screen.done', { out, rows: screened.rows }));
  if (badRows === 0) return exitStatus.done;
  warn(t('cli.screen.leftOut', { rows: badRows }));
  return exitStatus.badInput;
}

/** The pack of that jurisdiction. */
function findPack(packs: readonly JurisdictionPack[], jurisdiction: string | undefined): JurisdictionPack | undefined {
  return packs.find(({ manifest }) => manifest.jurisdiction === jurisdiction);
}

/** Checks a table of people, a row each, and writes what the quick check says of every one of them. Nothing is stored. */
export const screen: Command = async (args, surroundings) => {
  const { today, print } = surroundings;
  const refuse = createRefuse(surroundings);
  const asked = readAssessing(readOptions(args, options), today);
  if ('refused' in asked) return refuse(asked.refused);
  const { day, language, t } = asked;
  const { values, positionals } = asked.typed;
  const [table] = positionals;
  const packs = surroundings.packs.list();
  const pack = findPack(packs, values.jurisdiction);
  if (pack === undefined) {
    const jurisdictions = packs.map(({ manifest }) => manifest.jurisdiction).join(', ');
    return refuse(t('cli.option.jurisdiction', { jurisdictions }));
  }
  const voice = createVoice(pack, language);
  if (values.columns) {
    for (const line of describeColumns(pack, voice)) print(line);
    return exitStatus.done;
  }
  if (table === undefined || positionals.length > 1) return refuse(t('cli.option.table'));
  if (values.out === undefined || isSameFile(table, values.out)) return refuse(t('cli.option.result'));
  return screenFile({ table, out: values.out, today: day, voice }, surroundings);
};
