import { appErrorDetails, type AppErrorCode, type AppErrorDetails, type Failure } from '../bridge/appError.ts';
import type { Words } from './words.ts';

type Wording = { readonly [Code in AppErrorCode]: (details: AppErrorDetails<Code>, t: Words) => string };

/** Every failure in words: what happened, what is safe, what to do next. A new code does not compile without them. */
const wording: Wording = {
  invalidRequest: ({ at }, t) => t('error.invalidRequest', { places: at.join(', ') }),
  notFound: ({ what }, t) => t(`error.notFound.${what}`),
  conflict: (_, t) => t('error.conflict'),
  locked: (_, t) => t('error.locked'),
  historyAltered: (_, t) => t('error.historyAltered'),
  undoRefused: ({ because }, t) => t(`error.undoRefused.${because}`),
  disconnected: (_, t) => t('error.disconnected'),
  wrongPassphrase: ({ waitSeconds }, t) => t('error.wrongPassphrase', { seconds: waitSeconds }),
  peopleRefused: ({ reason }, t) => t(`error.peopleRefused.${reason}`),
  storeExists: (_, t) => t('error.storeExists'),
  storeMissing: (_, t) => t('error.storeMissing'),
  storeMoved: (_, t) => t('error.storeMoved'),
  storeInUse: (_, t) => t('error.storeInUse'),
  storeFromNewerApp: ({ found, known }, t) => t('error.storeFromNewerApp', { found, known }),
  backupRefused: ({ reason }, t) => t(`error.backupRefused.${reason}`),
  storeDamaged: ({ part }, t) => t(`error.storeDamaged.${part}`),
  readOnly: (_, t) => t('error.readOnly'),
  packInvalid: ({ pack, issues }, t) => t('error.packInvalid', { pack, count: issues }),
  templateChanged: (_, t) => t('error.templateChanged'),
  pdfUnfillable: ({ reason }, t) => t(`error.pdfUnfillable.${reason}`),
  printDiffers: (_, t) => t('error.printDiffers'),
  evidenceRejected: ({ reason }, t) => t(`error.evidenceRejected.${reason}`),
  tooLarge: ({ megabytes, limit }, t) => t('error.tooLarge', { megabytes, limit }),
  tooHeavy: (_, t) => t('error.tooHeavy'),
  diskFull: (_, t) => t('error.diskFull'),
  fileUnreadable: (_, t) => t('error.fileUnreadable'),
  cancelled: (_, t) => t('error.cancelled'),
  unsupportedRuntime: ({ found, needed }, t) => t('error.unsupportedRuntime', { found, needed }),
  internal: ({ incident }, t) => t('error.internal', { incident }),
};

/** The words for a failure, in the language of `t`. */
export function errorText(failure: Failure, t: Words): string {
  // Each code's details are parsed with its own schema, so they are what its wording takes; TypeScript cannot follow the pair.
  const write = wording[failure.code] as (details: unknown, t: Words) => string;
  const details = appErrorDetails[failure.code].safeParse(failure.details);
  return details.success ? write(details.data, t) : t('error.disconnected');
}
