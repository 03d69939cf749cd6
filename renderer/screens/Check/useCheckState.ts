import { createContext, use } from 'react';

/** What was given to each question, by its place in the pack's check: the number of an option, the text of a box, or `notKnown`. */
export type Given = Readonly<Record<number, string>>;

/** Stands for an answer that is not known yet; no option and no box gives this text. */
export const notKnown = '?';

/** A quick check under way. It lives in the open window alone, so locking or closing forgets it. */
export interface CheckState {
  readonly jurisdiction: string | undefined;
  readonly given: Given;
}

export const noCheck: CheckState = { jurisdiction: undefined, given: {} };

interface KeptCheck {
  readonly state: CheckState;
  readonly keep: (state: CheckState) => void;
}

export const CheckContext = createContext<KeptCheck | undefined>(undefined);

/** The quick check under way, and the way to go on with it. */
export function useCheckState(): KeptCheck {
  const kept = use(CheckContext);
  if (kept === undefined) throw new Error('nothing keeps the check around this component');
  return kept;
}
