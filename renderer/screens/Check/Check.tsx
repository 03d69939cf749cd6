import { useMemo } from 'react';
import { useParams } from 'wouter';
import type { Response } from '../../../shared/bridge/contract.ts';
import { createDiscreetWording } from '../../../shared/text/discreetWording.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useAppInfo, usePack } from '../../bridge/usePack.ts';
import { useSession } from '../../bridge/useSession.ts';
import { CheckPage } from './CheckPage.tsx';
import { CheckQuestionPage } from './CheckQuestionPage.tsx';
import { CheckResultPage } from './CheckResultPage.tsx';
import { CheckStart } from './CheckStart.tsx';
import { answersGiven } from './readGiven.ts';
import { useCheck, type CheckOn } from './useCheck.ts';
import { useCheckState } from './useCheckState.ts';

/** The place that the address names, in discreet wording where that is wanted. */
function CheckPlace({
  on,
  result,
  place,
}: {
  readonly on: CheckOn;
  readonly result: Response<'checks.run'>;
  readonly place: string;
}) {
  const { discreetClaims } = useSession();
  const { state } = useCheckState();
  const write = useMemo(() => (discreetClaims ? createDiscreetWording(on.pack) : undefined), [on.pack, discreetClaims]);
  const pack = write?.(on.pack) ?? on.pack;
  const written = write?.(result) ?? result;
  const answers = answersGiven(state.given, on.pack, on.today);
  if (place === 'result') return <CheckResultPage pack={pack} answers={answers} result={written} />;
  if (place === 'page') return <CheckPage pack={pack} today={on.today} answers={answers} />;
  const index = Number(place) - 1;
  const question = pack.check?.questions[index];
  // An address is typed text: what names no question begins anew.
  if (question === undefined || !result.asks.includes(index)) return <CheckStart />;
  return <CheckQuestionPage pack={pack} today={on.today} question={question} index={index} asks={result.asks} />;
}

function CheckUnderWay({ on, place }: { readonly on: CheckOn; readonly place: string }) {
  const check = useCheck(on);
  return <Ready query={check}>{result => <CheckPlace on={on} result={result} place={place} />}</Ready>;
}

function CheckUnder({ jurisdiction, place }: { readonly jurisdiction: string; readonly place: string }) {
  const pack = usePack(jurisdiction);
  const info = useAppInfo();
  return (
    <Ready query={pack}>
      {law => <Ready query={info}>{({ today }) => <CheckUnderWay on={{ pack: law, today }} place={place} />}</Ready>}
    </Ready>
  );
}

/** The quick check: a start, a few questions one to a page, what they come to, and a page for the family. Nothing is stored. */
export function Check() {
  const { place } = useParams<{ place?: string }>();
  const { jurisdiction } = useCheckState().state;
  if (place === undefined || jurisdiction === undefined) return <CheckStart />;
  return <CheckUnder jurisdiction={jurisdiction} place={place} />;
}
