import { basename, join } from 'node:path';
import { assessClaim } from '../../shared/assessment/assessClaim.ts';
import { AppError } from '../../shared/bridge/appError.ts';
import { bundleLimitSchema } from '../../shared/bridge/contract.ts';
import type { Claim, EvidenceId } from '../../shared/domain/claim.ts';
import { composePassword, filePasswordSchema, shortestFilePassword } from '../../shared/bridge/filePassword.ts';
import { isIsoDate, type IsoDate } from '../../shared/domain/isoDate.ts';
import { languageSchema, type Language } from '../../shared/domain/language.ts';
import { redactedVariantSchema, type RedactedVariant } from '../../shared/export/redactedVariant.ts';
import { formatList } from '../../shared/fmt/formatList.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { words } from '../../shared/text/words.ts';
import { composeExport } from '../services/exports/composeExport.ts';
import type { ExportRequest } from '../services/exports/exportRequest.ts';
import { openPaperAssets, type PaperAssets } from '../services/exports/openPaperAssets.ts';
import type { PackLibrary } from '../services/packs/createPackLibrary.ts';
import { toStorageFailure } from '../services/store/toStorageFailure.ts';
import { exitStatus, type Command, type ExitStatus, type Surroundings } from './command.ts';
import { createRefuse } from './createRefuse.ts';
import { describeCaseFault } from './describeCaseFault.ts';
import { describeBlocker, describeWarning } from './describePlan.ts';
import { readCase, type ReadCase } from './readCase.ts';
import { readOptions } from './readOptions.ts';
import { createVoice, section } from './voice.ts';
import { mayWriteCaseFolder, writeCaseFolder } from './writeCaseFolder.ts';

const options = {
  out: { type: 'string' },
  today: { type: 'string' },
  language: { type: 'string', default: 'ru' },
  schemes: { type: 'string' },
  draft: { type: 'boolean', default: false },
  editable: { type: 'boolean', default: false },
  'limit-mb': { type: 'string' },
  archival: { type: 'boolean', default: false },
  password: { type: 'boolean', default: false },
  docx: { type: 'boolean', default: false },
  'leave-out': { type: 'string' },
  'looked-through': { type: 'string' },
} as const;

interface Wanted {
  readonly out: string;
  readonly today: IsoDate;
  readonly language: Language;
  /** Instead of what the case file pursues. */
  readonly schemes: readonly string[] | undefined;
  readonly draft: boolean;
  readonly editable: boolean;
  readonly limit: ExportRequest['limit'];
  readonly archival: boolean;
  /** The same for every file that the run writes. */
  readonly password: string | null;
  readonly docx: boolean;
  /** For another recipient: answers to leave out, and the documents that somebody looked through and that go along. */
  readonly leaveOut: readonly string[] | undefined;
  readonly lookedThrough: readonly string[];
}

/** What all cases of one run share. */
interface Run extends Wanted, Pick<Surroundings, 'print' | 'warn'> {
  readonly library: PackLibrary;
  readonly assets: PaperAssets;
}

/** `cases/kz-1.json` is written to `kz-1`, for another recipient to `kz-1-redacted`. */
function folderName(file: string, { leaveOut }: Pick<Wanted, 'leaveOut'>): string {
  const name = basename(file)
    .replace(/\.json$/i, '')
    .replace(/^\.*$/, 'case');
  return leaveOut === undefined ? name : `${name}-redacted`;
}

function refusal(file: string, { pack }: ReadCase, { schemes, language, leaveOut = [] }: Run): string | undefined {
  const t = words(language);
  const known = pack.schemes.map(({ id }) => id);
  const { languages } = pack.manifest;
  if (!languages.includes(language)) return t('cli.option.language', { languages: languages.join(', ') });
  if (schemes?.every(scheme => known.includes(scheme)) === false) {
    return t('cli.option.schemes', { file, schemes: known.join(', ') });
  }
  const foreign = leaveOut.filter(fact => !Object.hasOwn(pack.facts, fact));
  if (foreign.length > 0) return t('cli.option.leaveOut', { facts: foreign.join(', ') });
  return undefined;
}

/** Nobody can be asked here: a document that was not said to be looked through stays out. */
function variantOf({ evidence }: Claim, { leaveOut, lookedThrough }: Run): RedactedVariant | null {
  if (leaveOut === undefined) return null;
  const enclosures = evidence.map(({ evidenceId, document }) => [
    evidenceId,
    lookedThrough.includes(document) ? 'goes' : 'staysOut',
  ]);
  return redactedVariantSchema.parse({ recipient: '', leaveOut, enclosures: Object.fromEntries(enclosures) });
}

/** What several schemes say alike is said once. */
function distinct(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}

async function writeCase(file: string, read: ReadCase, run: Run): Promise<ExitStatus> {
  const { out, today, language, draft, editable, docx, assets, print, warn } = run;
  const { pack, files } = read;
  const t = words(language);
  const voice = createVoice(pack, language);
  const claim = { ...read.claim, pursued: [...(run.schemes ?? read.claim.pursued)] };
  const readEvidence = (evidenceId: EvidenceId) => {
    const mediaType = claim.evidence.find(held => held.evidenceId === evidenceId)?.mediaType;
    const bytes = files.get(evidenceId);
    if (mediaType === undefined || bytes === undefined)
      throw new AppError('notFound', { what: 'evidence', id: evidenceId });
    return Promise.resolve({ mediaType, bytes });
  };

  const folder = join(out, folderName(file, run));
  const variant = variantOf(claim, run);
  if (!(await mayWriteCaseFolder(folder, variant !== null))) {
    warn(t('cli.export.foreign', { file, folder }));
    return exitStatus.failed;
  }
  const assessment = assessClaim(pack, claim, today);
  const made = await composeExport({
    assets,
    pack,
    claim,
    assessment,
    readEvidence,
    language,
    flatten: !editable,
    limit: run.limit,
    archival: run.archival,
    password: run.password,
    docx,
    variant,
    draft,
  });
  const { blockers, warnings } = made.plan;
  for (const line of section(
    t(made.files.length === 0 ? 'cli.export.blocked' : 'cli.export.draft', { file }),
    distinct(blockers.map(blocker => describeBlocker(blocker, voice))),
  ))
    warn(line);
  if (made.files.length === 0) return exitStatus.blocked;

  await writeCaseFolder(folder, made.files);
  print(
    t('cli.export.written', {
      file,
      files: formatList(
        made.files.map(({ name }) => name),
        language,
      ),
      folder,
    }),
  );
  for (const line of section(
    t('cli.export.accepted', { file }),
    distinct(warnings.map(warning => describeWarning(warning, voice))),
  ))
    warn(line);
  return blockers.length > 0 ? exitStatus.blocked : exitStatus.done;
}

async function exportCase(file: string, run: Run): Promise<ExitStatus> {
  const { library, today, language, warn } = run;
  const t = words(language);
  try {
    const reading = await readCase(file, library, today);
    if (!reading.ok) {
      for (const fault of reading.faults) warn(describeCaseFault(file, fault, t));
      return exitStatus.badInput;
    }
    const refused = refusal(file, reading.read, run);
    if (refused === undefined) return await writeCase(file, reading.read, run);
    warn(refused);
    return exitStatus.badInput;
  } catch (cause) {
    // A bad case does not stop the others.
    const failure = toStorageFailure(cause);
    if (!(failure instanceof AppError)) throw cause;
    warn(t('cli.failed', { file, reason: errorText(failure, t) }));
    return exitStatus.failed;
  }
}

function sameNamed(files: readonly string[], wanted: Pick<Wanted, 'leaveOut'>): readonly string[] {
  const names = files.map(file => folderName(file, wanted).toLowerCase());
  return files.filter((_, at) => names.indexOf(names[at] ?? '') !== at);
}

/** A limit as the contract takes it. */
function readMegabytes(typed: string): number | 'unreadable' {
  const limit = bundleLimitSchema.safeParse({ megabytes: /^\d+$/.test(typed) ? Number(typed) : undefined });
  return limit.success ? limit.data.megabytes : 'unreadable';
}

/** Writes the papers, the bundle and the record of each case file into a folder of its own. A bad case does not stop the others. */
export const exportCases: Command = async (args, { assetsFolder, packs, today, print, warn, askSecret }) => {
  const typed = readOptions(args, options);
  const language = languageSchema.safeParse(typed?.values.language ?? options.language.default);
  const t = words(language.success && typed !== undefined ? language.data : 'en');
  const refuse = createRefuse({ warn });
  if (typed === undefined) return refuse(t('cli.usage'));
  const { values, positionals: files } = typed;
  const day = values.today ?? today;
  if (!language.success) return refuse(t('cli.option.language', { languages: languageSchema.options.join(', ') }));
  if (!isIsoDate(day)) return refuse(t('cli.option.today'));
  if (values.out === undefined) return refuse(t('cli.option.out'));
  if (files.length === 0) return refuse(t('cli.option.cases'));
  const megabytes = values['limit-mb'] === undefined ? undefined : readMegabytes(values['limit-mb']);
  if (megabytes === 'unreadable') return refuse(t('cli.option.limit'));
  if (values.archival && values.password) return refuse(t('cli.option.seal'));
  const typedPassword = values.password ? await askSecret(t('cli.export.password')) : null;
  const password = typedPassword === null ? null : composePassword(typedPassword);
  if (!filePasswordSchema.nullable().safeParse(password).success) {
    return refuse(t('cli.option.filePassword', { shortest: shortestFilePassword }));
  }
  const leaveOut = values['leave-out']?.split(',');
  const twice = sameNamed(files, { leaveOut });
  for (const file of twice) warn(t('cli.export.sameName', { file }));

  warn(t('cli.clearText'));
  const run: Run = {
    out: values.out,
    today: day,
    language: language.data,
    schemes: values.schemes?.split(','),
    draft: values.draft,
    editable: values.editable,
    limit: megabytes === undefined ? null : { megabytes },
    archival: values.archival,
    password,
    docx: values.docx,
    leaveOut,
    lookedThrough: values['looked-through']?.split(',') ?? [],
    library: packs,
    assets: await openPaperAssets(assetsFolder),
    print,
    warn,
  };
  let worst: ExitStatus = twice.length > 0 ? exitStatus.badInput : exitStatus.done;
  for (const file of files.filter(name => !twice.includes(name))) {
    const status = await exportCase(file, run);
    if (status > worst) worst = status;
  }
  return worst;
};
