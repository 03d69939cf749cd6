import { useEffect } from 'react';

/** Moves the focus to a control of the page as soon as it is named; nowhere while none is. */
export function useFocusOn(fieldId: string | undefined): void {
  useEffect(() => {
    if (fieldId !== undefined) document.getElementById(fieldId)?.focus();
  }, [fieldId]);
}
