import {
  appErrorDetails,
  failureSchema,
  type AppErrorCode,
  type AppErrorDetails,
  type Failure,
} from '../bridge/appError.ts';
import type { Words } from './words.ts';

type Wording = { readonly [Code in AppErrorCode]: (details: AppErrorDetails<Code>, t: Words) => string };

/** Every failure in words: what happened, what is safe, what to do next. A new code does not compile without them. */
const wording: Wording = {
  invalidRequest: ({ at }, t) => t('error.invalidRequest', { places: at.join(', ') }),
  notFound: ({ what }, t) => t(`error.notFound.${what}`),
  conflict: (_, t) => t('error.conflict'),
  locked: (_, t) => t('error.locked'),
  disconnected: (_, t) => t('error.disconnected'),
  wrongPassphrase: ({ waitSeconds }, t) => t('error.wrongPassphrase', { seconds: waitSeconds }),
  storeExists: (_, t) => t('error.storeExists'),
  storeMissing: (_, t) => t('error.storeMissing'),
  storeInUse: (_, t) => t('error.storeInUse'),
  storeFromNewerApp: ({ found, known }, t) => t('error.storeFromNewerApp', { found, known }),
  storeDamaged: ({ part }, t) => t(`error.storeDamaged.${part}`),
  readOnly: (_, t) => t('error.readOnly'),
  packInvalid: ({ pack, issues }, t) => t('error.packInvalid', { pack, count: issues }),
  templateChanged: (_, t) => t('error.templateChanged'),
  pdfUnfillable: ({ reason }, t) => t(`error.pdfUnfillable.${reason}`),
  evidenceRejected: ({ reason }, t) => t(`error.evidenceRejected.${reason}`),
  tooLarge: ({ megabytes, limit }, t) => t('error.tooLarge', { megabytes, limit }),
  diskFull: (_, t) => t('error.diskFull'),
  fileUnreadable: (_, t) => t('error.fileUnreadable'),
  cancelled: (_, t) => t('error.cancelled'),
  unsupportedRuntime: ({ found, needed }, t) => t('error.unsupportedRuntime', { found, needed }),
  internal: ({ incident }, t) => t('error.internal', { incident }),
};

function write<Code extends AppErrorCode>(code: Code, details: Failure['details'], t: Words): string {
  // The details of a code are parsed with its own schema: where they are others, the code alone says enough to go on.
  const parsed = appErrorDetails[code].safeParse(details);
  return parsed.success ? wording[code](parsed.data as AppErrorDetails<Code>, t) : wording.disconnected({}, t);
}

/** The words for a failure, in the language of `t`. */
export function errorText(failure: Failure, t: Words): string {
  const { code, details } = failureSchema.parse(failure);
  return write(code, details, t);
}
