import { useState } from 'react';
import type { Failure } from '../../../shared/bridge/appError.ts';
import type { DroppedForm } from '../../../shared/bridge/ownForm.ts';
import { BridgeFailure } from '../../../shared/bridge/client.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';

/** What became of a form that was dropped: looked at now, refused for what it is, or not taken at all. */
export type Dropping =
  | { readonly state: 'idle' | 'reading' }
  | { readonly state: 'refused'; readonly refusal: NonNullable<DroppedForm['form']['refusal']> }
  | { readonly state: 'failed'; readonly failure: Failure };

async function readBytes(file: File): Promise<ArrayBuffer> {
  try {
    return await file.arrayBuffer();
  } catch {
    throw new BridgeFailure({ code: 'fileUnreadable', details: {} });
  }
}

/** Hands a chosen form to the services, which look at it; `keep` gets what can be filled. */
export function useDropForm(keep: (dropped: DroppedForm, file: File) => Promise<unknown>) {
  const { uploadForm } = useBridge();
  const [dropping, setDropping] = useState<Dropping>({ state: 'idle' });
  const drop = async ([file]: readonly File[]): Promise<void> => {
    if (file === undefined) return;
    setDropping({ state: 'reading' });
    try {
      const dropped = await uploadForm(await readBytes(file));
      const { refusal } = dropped.form;
      if (refusal !== null) return setDropping({ state: 'refused', refusal });
      await keep(dropped, file);
      setDropping({ state: 'idle' });
    } catch (cause) {
      setDropping({ state: 'failed', failure: failureOf(cause) });
    }
  };
  return { dropping, drop };
}
