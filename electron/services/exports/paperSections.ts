import type { LocalText } from '../../../shared/domain/language.ts';
import { textsOf, type PaperModel, type PaperPart } from '../../../shared/export/paperModel.ts';

/** A stretch of a paper from one heading to the next: what the proof of what is printed speaks of. */
export interface PaperSection {
  readonly field: string;
  readonly label: LocalText;
  readonly parts: readonly PaperPart[];
}

/** A paper cut at its headings; what stands before the first one goes by the paper's title. */
export function sectionsOfModel({ title, parts }: Pick<PaperModel, 'title' | 'parts'>): readonly PaperSection[] {
  const heads = parts.flatMap((part, at) => (part.kind === 'heading' ? [{ at, text: part.text }] : []));
  const starts = [{ at: 0, text: title }, ...heads];
  return starts
    .map(({ at, text }, index) => ({
      field: `section${index}`,
      label: { ru: text },
      parts: parts.slice(at, starts[index + 1]?.at),
    }))
    .filter(section => section.parts.some(part => textsOf(part).length > 0));
}
