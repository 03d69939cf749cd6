import type { ScreenState } from '../screenState.ts';

export const exportStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}/export`) },
  { name: 'filled', reach: ({ go, filled }) => go(`/claims/${filled}/export`) },
];
