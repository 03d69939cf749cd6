import { useState } from 'react';
import type { Failure } from '../../../shared/bridge/appError.ts';
import type { DroppedForm } from '../../../shared/bridge/ownForm.ts';
import { BridgeFailure } from '../../../shared/bridge/client.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';

interface Refused {
  readonly dropped: DroppedForm;
  readonly refusal: NonNullable<DroppedForm['form']['refusal']>;
  readonly file: File;
}

/** What became of a form that was dropped: looked at now, refused for what it is, or not taken at all. */
export type Dropping =
  | { readonly state: 'idle' | 'reading' }
  | ({ readonly state: 'refused' } & Refused)
  | { readonly state: 'failed'; readonly failure: Failure };

async function readBytes(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch {
    throw new BridgeFailure({ code: 'fileUnreadable', details: {} });
  }
}

/**
 * Hands a chosen form to the services, which look at it; `keep` gets what can be filled, and of what cannot be that for which an answer
 * sheet is made.
 */
export function useDropForm(keep: (dropped: DroppedForm, file: File) => Promise<unknown>) {
  const { uploadForm } = useBridge();
  const [dropping, setDropping] = useState<Dropping>({ state: 'idle' });
  const attempt = async (work: () => Promise<Dropping>): Promise<void> => {
    setDropping({ state: 'reading' });
    try {
      setDropping(await work());
    } catch (cause) {
      setDropping({ state: 'failed', failure: failureOf(cause) });
    }
  };
  const take = async (dropped: DroppedForm, file: File): Promise<Dropping> => {
    await keep(dropped, file);
    return { state: 'idle' };
  };
  const drop = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    await attempt(async () => {
      const dropped = await uploadForm(await readBytes(file));
      const { refusal } = dropped.form;
      return refusal === null ? take(dropped, file) : { state: 'refused', dropped, refusal, file };
    });
  };
  const makeSheet = ({ dropped, file }: Refused): Promise<void> => attempt(() => take(dropped, file));
  return { dropping, drop, makeSheet };
}
