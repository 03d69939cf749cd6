import type { z } from 'zod';
import { appErrorDetails, replySchema, type AppErrorCode, type Failure } from './appError.ts';
import { droppedFormSchema } from './ownForm.ts';
import { contract, uploadedFileSchema, type MethodName, type RequestInput, type Response } from './contract.ts';

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

/** The failure that a reply carries; anything else in its place, and details that are not as declared, count as no answer. */
export function readFailure(received: unknown): BridgeFailure {
  const reply = replySchema.safeParse(received);
  if (!reply.success || reply.data.ok) return disconnected();
  const { failure } = reply.data;
  return appErrorDetails[failure.code].safeParse(failure.details).success ? new BridgeFailure(failure) : disconnected();
}

/** The value of a reply as its schema has it. Throws the failure that the reply carries. */
function readReply<Schema extends z.ZodType>(schema: Schema, received: unknown): z.output<Schema> {
  const reply = replySchema.safeParse(received);
  if (!reply.success || !reply.data.ok) throw readFailure(received);
  const value = schema.safeParse(reply.data.value);
  if (!value.success) throw disconnected();
  return value.data;
}

/** The reply to an upload. Throws the failure that it carries. */
export const readUploadReply = (received: unknown) => readReply(uploadedFileSchema, received);

/** The reply to the upload of a form. Throws the failure that it carries. */
export const readFormReply = (received: unknown) => readReply(droppedFormSchema, received);

/** Calls by name over any carrier; every reply is parsed with the contract before the page sees it. */
export function createClient(carry: Carry): Call {
  return async <N extends MethodName>(name: N, request: RequestInput<N>) => {
    const received = await carry(name, request).catch(() => {
      throw disconnected();
    });
    return readReply(contract[name].response, received) as Response<N>;
  };
}
