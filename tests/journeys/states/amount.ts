import type { ScreenState } from '../screenState.ts';

export const amountStates: readonly ScreenState[] = [
  { name: 'empty', reach: ({ go, empty }) => go(`/claims/${empty}/amount`) },
  { name: 'filled', reach: ({ go, filled }) => go(`/claims/${filled}/amount`) },
];
