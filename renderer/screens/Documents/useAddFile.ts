import { useState } from 'react';
import type { Failure } from '../../../shared/bridge/appError.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';

/** What adding a file is doing, for one requirement at a time. */
export type Adding =
  | { readonly state: 'idle' }
  | { readonly state: 'adding'; readonly requirementId: string }
  | { readonly state: 'added'; readonly requirementId: string }
  | { readonly state: 'failed'; readonly requirementId: string; readonly failure: Failure }
  | { readonly state: 'duplicate'; readonly requirementId: string; readonly document: string };

const mostMegabytes = 200;
const bytesPerMegabyte = 1_000_000;

function tooLarge(file: File): Failure | undefined {
  const megabytes = Math.ceil(file.size / bytesPerMegabyte);
  return megabytes > mostMegabytes ? { code: 'tooLarge', details: { megabytes, limit: mostMegabytes } } : undefined;
}

/** Reads a chosen file, hands its bytes to the services, which check and encrypt them, and puts it into the claim. */
export function useAddFile({ opened, apply }: ClaimOnPage) {
  const { uploadFile } = useBridge();
  const [adding, setAdding] = useState<Adding>({ state: 'idle' });
  const { evidence } = opened.claim;

  const addOne = async (requirementId: string, document: string, file: File): Promise<Adding> => {
    const refused = tooLarge(file);
    if (refused !== undefined) return { state: 'failed', requirementId, failure: refused };
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined)
      return { state: 'failed', requirementId, failure: { code: 'fileUnreadable', details: {} } };
    try {
      const uploaded = await uploadFile(bytes);
      const same = evidence.find(({ sha256 }) => sha256 === uploaded.sha256);
      if (same !== undefined) return { state: 'duplicate', requirementId, document: same.document };
      await apply([
        {
          kind: 'attachEvidence',
          evidence: { ...uploaded, document, fileName: file.name, addedOn: opened.assessment.assessedOn },
        },
      ]);
      return { state: 'added', requirementId };
    } catch (cause) {
      return { state: 'failed', requirementId, failure: failureOf(cause) };
    }
  };

  /** Adds files one after the other, and stops at the first that is refused. */
  const add = async (requirementId: string, document: string, files: readonly File[]): Promise<void> => {
    setAdding({ state: 'adding', requirementId });
    let result: Adding = { state: 'idle' };
    for (const file of files) {
      // One at a time: each is read whole into memory.
      result = await addOne(requirementId, document, file);
      if (result.state !== 'added') break;
    }
    setAdding(result);
  };

  return { adding, add };
}
