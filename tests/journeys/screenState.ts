import type { Ground } from './ground.ts';
import type { Scene } from './scene.ts';

/** A screen as somebody may meet it, and how one gets there from any other state over the same ground. */
export interface ScreenState {
  readonly name: string;
  /** The workspace it stands on; `claims` where nothing is said. */
  readonly over?: Ground;
  readonly reach: (scene: Scene) => Promise<void>;
}
