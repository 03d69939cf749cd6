import type { Blocker, ExportWarning } from '../../shared/export/exportPlan.ts';
import { blockerText, warningText } from '../../shared/text/blockerText.ts';
import { remedyName } from '../../shared/text/remedyName.ts';
import type { Voice } from './voice.ts';

/** What stops an export, and the article that asks for it. */
export function describeBlocker(blocker: Blocker, { t, pack, language, cite }: Voice): string {
  const text = blockerText(blocker, remedyName(blocker, pack, language), t);
  return [text, ...blocker.cites.map(cite)].join('; ');
}

/** What to look at before filing. */
export function describeWarning(warning: ExportWarning, { t, pack, language, local }: Voice): string {
  const own = warning.text === null ? [] : [local(warning.text)];
  return warning.code === 'pack'
    ? own.join('')
    : [warningText(warning, remedyName(warning, pack, language), t), ...own].join('. ');
}
