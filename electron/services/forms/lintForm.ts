import { issue, type FoundIssue } from '../../../shared/packs/lint/packIssue.ts';
import { lintPaperFields } from '../../../shared/packs/lintPaperFields.ts';
import type { AcroFormPaper, OverlayPaper, PrintedPaper } from '../../../shared/packs/paper.ts';
import { loadTemplate, readTemplate, type OpenTemplate } from './openTemplate.ts';
import { shownSize } from './shownPlaces.ts';

function lintFields(paper: AcroFormPaper, { fields }: OpenTemplate): readonly FoundIssue[] {
  const answered = [...fields.values()].flatMap(({ name, kind, options, readOnly, widgets }) => {
    const untouched = readOnly || widgets.every(({ hidden }) => hidden);
    return kind === null ? [] : { name, kind, options: options.map(({ value }) => value), untouched };
  });
  return lintPaperFields(paper, answered);
}

/** Every box of an overlay lies on its page, and nothing asks for an answer twice in one place. */
function lintBoxes({ id, cells }: OverlayPaper, sizes: readonly ReturnType<typeof shownSize>[]): readonly FoundIssue[] {
  return cells.flatMap(({ at }, index) => {
    const size = sizes[at.page];
    const isInside = size !== undefined && at.x + at.width <= size.width && at.y + at.height <= size.height;
    return isInside ? [] : issue(`papers/${id}.json`, `/cells/${index}/at`, 'boxOffPage', 'the box lies off its page');
  });
}

/** Compares a paper with its template: every field of it, or every box that is laid over it. */
export async function lintForm(paper: PrintedPaper, template: Uint8Array): Promise<readonly FoundIssue[]> {
  const refuse = (code: string, message: string) => [issue(`papers/${paper.id}.json`, '/template', code, message)];
  try {
    const doc = await loadTemplate(template);
    const read = readTemplate(doc);
    if (paper.kind === 'overlay')
      return 'refusal' in read && read.refusal === 'noFields'
        ? lintBoxes(paper, doc.getPages().map(shownSize))
        : refuse('templateHasFields', 'the template has fields of its own, or is no page to print on');
    return 'refusal' in read
      ? refuse('templateRefused', `the template cannot be filled: ${read.refusal}`)
      : lintFields(paper, read);
  } catch {
    // A template may be a ministry's own file: that it cannot be read is an answer, not a failure.
    return refuse('templateUnreadable', 'the template is no form that can be filled');
  }
}
