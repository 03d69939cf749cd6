import { flushSync } from 'react-dom';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Response } from '../../../shared/bridge/contract.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { answersGiven } from './readGiven.ts';
import { useCheckState, type Given } from './useCheckState.ts';

type Result = Response<'checks.run'>;

/** The law of a check and the day on which it is made. */
export interface CheckOn {
  readonly pack: JurisdictionPack;
  readonly today: IsoDate;
}

function useAskCheck({ pack, today }: CheckOn) {
  const { call } = useBridge();
  const { jurisdiction } = pack.manifest;
  return (given: Given) => {
    const answers = answersGiven(given, pack, today);
    // Nothing stays in the window's memory once the page that shows it is left.
    return {
      queryKey: cacheKeys.check(jurisdiction, answers),
      queryFn: () => call('checks.run', { jurisdiction, answers }),
      gcTime: 0,
    };
  };
}

/** What the answers given so far come to. */
export function useCheck(on: CheckOn): UseQueryResult<Result> {
  const ask = useAskCheck(on);
  const { state } = useCheckState();
  return useQuery(ask(state.given));
}

/** Keeps an answer, with those of the questions that still apply, and tells which question comes next; none after the last. */
export function useGiveAnswer(on: CheckOn): (index: number, text: string) => Promise<number | undefined> {
  const ask = useAskCheck(on);
  const cache = useQueryClient();
  const { state, keep } = useCheckState();
  return async (index, text) => {
    let given: Given = { ...state.given, [index]: text };
    for (;;) {
      const { asks } = await cache.fetchQuery(ask(given));
      const applying = Object.entries(given).filter(([at]) => asks.includes(Number(at)));
      const isSettled = applying.length === Object.keys(given).length;
      given = Object.fromEntries(applying);
      if (!isSettled) continue;
      // At once: the next question must not be shown under the earlier answers, then go and come again under these.
      flushSync(() => keep({ ...state, given }));
      return asks.find(next => next > index);
    }
  };
}
