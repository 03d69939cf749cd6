import type { ScreenState } from '../screenState.ts';

export const reviewStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}/review`) },
  { name: 'filled', reach: ({ go, filled }) => go(`/claims/${filled}/review`) },
];
