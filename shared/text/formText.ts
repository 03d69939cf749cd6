import type { FieldKind, FormNotice, FormRefusal } from '../export/inspectedForm.ts';
import type { Words } from './words.ts';

/** Why a form is not filled, and what to do instead. */
export function formRefusalText(refusal: FormRefusal, t: Words): string {
  return t(`form.refusal.${refusal}`);
}

/** What is taken out of a form before it is filled, or stands in it. */
export function formNoticeText(notice: FormNotice, t: Words): string {
  return t(`form.notice.${notice}`);
}

/** What a field takes. */
export function fieldKindText(kind: FieldKind, t: Words): string {
  return t(`form.kind.${kind}`);
}
