import type { ScreenState } from '../screenState.ts';

export const taskListStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}`) },
  { name: 'filled', reach: ({ go, filled }) => go(`/claims/${filled}`) },
];
