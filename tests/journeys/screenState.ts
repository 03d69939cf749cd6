import type { Ground } from './ground.ts';
import type { Scene } from './scene.ts';

/** A screen as somebody may meet it, and how one gets there from any other state over the same ground. */
export interface ScreenState {
  readonly name: string;
  /** The workspace it stands on; `claims` where nothing is said. */
  readonly over?: Ground;
  readonly reach: (scene: Scene) => Promise<void>;
}

/** What every screen is looked at in; the name of a state begins with its kind. */
export const stateKinds = ['empty', 'filled', 'error', 'dialog', 'covered'] as const;
export type StateKind = (typeof stateKinds)[number];

/** The kind that a state's name begins with; none for a state of another sort. */
export const kindOf = ({ name }: ScreenState): StateKind | undefined =>
  stateKinds.find(kind => name === kind || name.startsWith(`${kind}: `));
