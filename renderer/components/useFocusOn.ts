import { useEffect } from 'react';

/** A control to arrive at: each arrival is a new one, also at the control of the one before. */
export interface Arrival {
  readonly at: string;
}

function focusOn(to: string | Arrival): void {
  document.getElementById(typeof to === 'string' ? to : to.at)?.focus();
}

/** Moves the focus to a control of the page as soon as it is named; nowhere while none is. */
export function useFocusOn(to: string | Arrival | undefined): void {
  useEffect(() => {
    if (to !== undefined) focusOn(to);
  }, [to]);
}
