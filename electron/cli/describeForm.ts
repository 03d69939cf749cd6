import type { compareForms } from '../../shared/export/compareForms.ts';
import type { FormField, InspectedForm } from '../../shared/export/inspectedForm.ts';
import type { Words } from '../../shared/text/words.ts';

function describeField({ name, kind, page, options, readOnly, hidden, letters }: FormField, t: Words): string {
  const place = { page: page + 1, name, kind: t(`forms.kind.${kind}`) };
  const field =
    kind === 'text' || kind === 'multiline' || kind === 'comb'
      ? t('cli.form.text', { ...place, ...letters })
      : t('cli.form.choice', {
          ...place,
          options: options.map(({ value, label }) => (value === label ? value : `${value} (${label})`)).join('; '),
        });
  return readOnly || hidden ? t('cli.form.closed', { field }) : field;
}

/** A form with every box of it, or why it cannot be filled. */
export function describeForm(file: string, form: InspectedForm, t: Words): readonly string[] {
  const { sha256, pageCount, fields, notices, refusal } = form;
  return [
    t('cli.form.head', { file, pages: pageCount, boxes: fields.length, sha256 }),
    ...(refusal === null ? [] : [t(`forms.refusal.${refusal}`)]),
    ...(refusal === null || refusal === 'damaged' ? [] : [t('cli.form.answerSheet')]),
    ...notices.map(notice => t(`forms.notice.${notice}`)),
    ...fields.map(field => describeField(field, t)),
  ];
}

/** What differs from the edition before. */
export function describeComparison(
  { added, removed, moved, changed }: ReturnType<typeof compareForms>,
  t: Words,
): readonly string[] {
  const lines = [
    ...added.map(({ name }) => t('cli.form.added', { name })),
    ...removed.map(({ name }) => t('cli.form.removed', { name })),
    ...moved.map(({ after: { name } }) => t('cli.form.moved', { name })),
    ...changed.map(({ after: { name } }) => t('cli.form.changed', { name })),
  ];
  return lines.length === 0 ? [t('cli.form.same')] : lines;
}
