import { useState } from 'react';
import type { Failure } from '../../shared/bridge/appError.ts';
import type { UploadedFile } from '../../shared/bridge/contract.ts';
import type { EvidenceDocument, EvidenceId } from '../../shared/domain/claim.ts';
import type { ClaimOnPage } from '../bridge/WithClaim.tsx';
import { failureOf } from '../bridge/failureOf.ts';
import { useBridge } from '../bridge/useBridge.ts';

/** What adding a file is doing, for one place of the page at a time: a requirement, or an entry that it proves. */
export type Adding =
  | { readonly state: 'idle' }
  | { readonly state: 'adding'; readonly place: string }
  | { readonly state: 'added'; readonly place: string; readonly evidenceId: EvidenceId }
  | { readonly state: 'failed'; readonly place: string; readonly failure: Failure }
  | { readonly state: 'duplicate'; readonly place: string; readonly held: EvidenceDocument };

const mostMegabytes = 200;
const bytesPerMegabyte = 1_000_000;

function tooLarge(file: File): Failure | undefined {
  const megabytes = Math.ceil(file.size / bytesPerMegabyte);
  return megabytes > mostMegabytes ? { code: 'tooLarge', details: { megabytes, limit: mostMegabytes } } : undefined;
}

/** A file that waits for the password that opens it. */
export interface LockedFile {
  readonly name: string;
  /** `tried`: a password was given, and it was not the one. `opening`: one is being tried. */
  readonly state: 'asked' | 'opening' | 'tried';
  /** Undefined leaves the file out. */
  readonly answer: (password: string | undefined) => void;
}

const needsPassword = ({ code, details }: Failure): boolean =>
  code === 'evidenceRejected' && (details['reason'] === 'passwordProtected' || details['reason'] === 'wrongPassword');

/** Reads a chosen file, hands its bytes to the services, which check and encrypt them, and puts it into the claim. */
export function useAddFile({ opened, apply }: ClaimOnPage) {
  const { uploadFile } = useBridge();
  const [adding, setAdding] = useState<Adding>({ state: 'idle' });
  const [locked, setLocked] = useState<LockedFile>();
  const { evidence } = opened.claim;

  const askPassword = (name: string, state: 'asked' | 'tried'): Promise<string | undefined> =>
    new Promise(answer => setLocked({ name, state, answer }));

  /** Uploads; as long as the file needs a password that is not yet given, asks for it. Throws what the upload failed with. */
  const upload = async (bytes: ArrayBuffer, name: string, password?: string): Promise<UploadedFile> => {
    try {
      return await uploadFile(bytes, password);
    } catch (cause) {
      if (!needsPassword(failureOf(cause))) throw cause;
      const given = await askPassword(name, password === undefined ? 'asked' : 'tried');
      if (given === undefined) throw cause;
      setLocked(asked => asked && { ...asked, state: 'opening' });
      return upload(bytes, name, given);
    }
  };

  const addOne = async (place: string, document: string, file: File): Promise<Adding> => {
    const refused = tooLarge(file);
    if (refused !== undefined) return { state: 'failed', place, failure: refused };
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) return { state: 'failed', place, failure: { code: 'fileUnreadable', details: {} } };
    try {
      const uploaded = await upload(bytes, file.name).finally(() => setLocked(undefined));
      const same = evidence.find(({ sha256 }) => sha256 === uploaded.sha256);
      if (same !== undefined) return { state: 'duplicate', place, held: same };
      await apply([
        {
          kind: 'attachEvidence',
          evidence: { ...uploaded, document, fileName: file.name, addedOn: opened.assessment.assessedOn },
        },
      ]);
      return { state: 'added', place, evidenceId: uploaded.evidenceId };
    } catch (cause) {
      return { state: 'failed', place, failure: failureOf(cause) };
    }
  };

  /** Adds files one after the other, and stops at the first that is refused; tells of each that is held afterwards. */
  const add = async (
    place: string,
    document: string,
    files: readonly File[],
    onHeld?: (evidenceId: EvidenceId) => void,
  ): Promise<void> => {
    setAdding({ state: 'adding', place });
    let result: Adding = { state: 'idle' };
    for (const file of files) {
      // One at a time: each is read whole into memory.
      result = await addOne(place, document, file);
      if (result.state === 'added') onHeld?.(result.evidenceId);
      if (result.state === 'duplicate') onHeld?.(result.held.evidenceId);
      if (result.state !== 'added') break;
    }
    setAdding(result);
  };

  return { adding, add, locked };
}
