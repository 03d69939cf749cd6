import type { ExportWarning } from '../../../shared/export/exportPlan.ts';

/** Of what the other side would read, or the court may ask for. */
const aboutProtection: ReadonlySet<ExportWarning['code']> = new Set([
  'protectionUnanswered',
  'ownAddressAsked',
  'serviceAddressShows',
  'enclosureShows',
]);

/** What is said once, whichever routes and parts of papers it was said for. */
export interface JoinedWarning {
  /** The first of them: it leads to where it can be mended. */
  readonly warning: ExportWarning;
  readonly ids: readonly string[];
}

export interface WarningGroup {
  readonly group: 'protected' | 'other';
  readonly warnings: readonly JoinedWarning[];
}

/** Warnings in the same words as one, in the order of the first. */
export function joinWarnings(warnings: readonly ExportWarning[]): readonly JoinedWarning[] {
  const joined = new Map<string, JoinedWarning>();
  for (const warning of warnings) {
    const words = JSON.stringify([warning.code, warning.label, warning.text]);
    const known = joined.get(words);
    joined.set(words, { warning: known?.warning ?? warning, ids: [...(known?.ids ?? []), warning.warningId] });
  }
  return [...joined.values()];
}

function isProtected({ warning }: JoinedWarning): boolean {
  return aboutProtection.has(warning.code);
}

/** Warnings about protected data first and apart, so that none of them is ticked among the others; empty groups are left out. */
export function groupWarnings(warnings: readonly ExportWarning[]): readonly WarningGroup[] {
  const joined = joinWarnings(warnings);
  const groups: readonly WarningGroup[] = [
    { group: 'protected', warnings: joined.filter(isProtected) },
    { group: 'other', warnings: joined.filter(one => !isProtected(one)) },
  ];
  return groups.filter(group => group.warnings.length > 0);
}
