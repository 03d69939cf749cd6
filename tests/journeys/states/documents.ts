import type { ScreenState } from '../screenState.ts';

export const documentsStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}/documents`) },
  { name: 'filled', reach: ({ go, filled }) => go(`/claims/${filled}/documents`) },
];
