import type { FieldError } from './ErrorSummary.tsx';

/** The error of one field, for its own place. */
export function errorAt(errors: readonly FieldError[], fieldId: string): string | undefined {
  return errors.find(error => error.fieldId === fieldId)?.text;
}
