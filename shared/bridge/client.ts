import { appErrorDetails, failureSchema, replySchema, type AppErrorCode, type Failure } from './appError.ts';
import {
  contract,
  uploadedFileSchema,
  type MethodName,
  type RequestInput,
  type Response,
  type UploadedFile,
} from './contract.ts';

/** What a carrier has to do: bring a request to the dispatch of the services and its reply back. Rejects where nobody answers. */
export type Carry = (name: string, request: unknown) => Promise<unknown>;

/** What the services refused, as the page learns it: code and details. Its words are in shared/text/errorText.ts. */
export class BridgeFailure extends Error {
  readonly code: AppErrorCode;
  readonly details: Failure['details'];
  constructor({ code, details }: Failure) {
    super(code);
    this.name = 'BridgeFailure';
    this.code = code;
    this.details = details;
  }
}

/** Asks the services; rejects with a `BridgeFailure` and nothing else. */
export type Call = <N extends MethodName>(name: N, request: RequestInput<N>) => Promise<Response<N>>;

/** The failure of a page whose program no longer answers, or answers what it never should. */
export const disconnected = (): BridgeFailure => new BridgeFailure({ code: 'disconnected', details: {} });

/** Reads a failure as it came over the wire; details that are not as declared count as no answer. */
export function parseFailure(received: unknown): BridgeFailure {
  const failure = failureSchema.safeParse(received);
  if (!failure.success || !appErrorDetails[failure.data.code].safeParse(failure.data.details).success) {
    return disconnected();
  }
  return new BridgeFailure(failure.data);
}

/** Reads the reply to an upload. */
export function parseUploadedFile(received: unknown): UploadedFile {
  const uploaded = uploadedFileSchema.safeParse(received);
  if (!uploaded.success) throw disconnected();
  return uploaded.data;
}

/** Calls by name over any carrier; every reply is parsed with the contract before the page sees it. */
export function createClient(carry: Carry): Call {
  return async <N extends MethodName>(name: N, request: RequestInput<N>) => {
    const received = await carry(name, request).catch(() => {
      throw disconnected();
    });
    const reply = replySchema.safeParse(received);
    if (!reply.success) throw disconnected();
    if (!reply.data.ok) throw parseFailure(reply.data.failure);
    const value = contract[name].response.safeParse(reply.data.value);
    if (!value.success) throw disconnected();
    return value.data as Response<N>;
  };
}
