import type { Blocker, ExportWarning } from '../export/exportPlan.ts';
import { leakPlaceSchema } from '../export/leakPlace.ts';
import { proofReasonSchema } from '../export/proofReason.ts';
import type { Words } from './words.ts';

/** `U+2603` with the letter it names, so that the person sees what to replace. */
function letterOf(codePoint: string | number | undefined): string {
  const [, hex] = /^U\+([0-9A-F]{4,6})$/i.exec(String(codePoint)) ?? [];
  return hex === undefined
    ? String(codePoint ?? '')
    : `${String.fromCodePoint(Number.parseInt(hex, 16))}, ${codePoint}`;
}

/** Where in a file something stands. */
function leakText({ place, page }: Blocker['figures'], t: Words): string {
  const { data: known } = leakPlaceSchema.safeParse(place);
  if (known === undefined) return t('leak.inside');
  if (known !== 'page') return t(`leak.${known}`);
  return page === 0 ? t('leak.text') : t('leak.page', { page: page ?? '' });
}

/** What stops the export and what to do; `label` is the words of the question, document or box. */
export function blockerText({ code, figures, at }: Blocker, label: string, t: Words): string {
  switch (code) {
    case 'nothingPursued':
    case 'nothingLeftToTell':
    case 'templateChanged':
      return t(`blocker.${code}`);
    case 'paperDoesNotApply':
    case 'missingAnswer':
      // A route is named where its sum waits for several answers.
      return 'scheme' in at ? t('blocker.missingSum', { label }) : t('blocker.missingAnswer', { label });
    case 'missingDocument':
    case 'wrongSignatory':
    case 'emptyBlock':
    case 'ownFormChanged':
    case 'exactDayNeeded':
    case 'protectedInText':
    case 'leftOutInText':
    case 'enclosureUndecided':
      return t(`blocker.${code}`, { label });
    case 'proofFailed': {
      const reason = proofReasonSchema.safeParse(figures['reason']);
      const because = t(`proof.reason.${reason.success ? reason.data : 'unreadable'}`);
      return t('blocker.proofFailed', { label, because });
    }
    case 'doesNotFit':
      return t('blocker.doesNotFit', { label, excess: figures['excess'] ?? '' });
    case 'letterNotInFont':
      return t('blocker.letterNotInFont', {
        label,
        letter: letterOf(figures['letter']),
        position: figures['position'] ?? '',
      });
    case 'leftOutFound':
      return t('blocker.leftOutFound', { label, file: figures['file'] ?? '', place: leakText(figures, t) });
    default:
      return code satisfies never;
  }
}

/** What to look at before filing; a remark of the pack speaks for itself. */
export function warningText({ code }: ExportWarning, label: string, t: Words): string {
  return code === 'pack' ? t('review.remark') : t(`warning.${code}`, { label });
}
