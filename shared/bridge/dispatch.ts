import type { ZodError } from 'zod';
import { toPointer } from '../packs/caseIssue.ts';
import { AppError, appErrorDetails, type Failure, type Reply } from './appError.ts';
import { contract, type Handlers, type MethodName } from './contract.ts';

export type Dispatch = (name: unknown, request: unknown) => Promise<Reply>;

const isMethodName = (name: unknown): name is MethodName => typeof name === 'string' && Object.hasOwn(contract, name);

/** JSON pointers of what was wrong: where, never what. A refused key is input, so its place is the object that holds it. */
function pathsOf(error: ZodError): string[] {
  const pointers = error.issues.map(({ code, path }) => toPointer(code === 'invalid_key' ? path.slice(0, -1) : path));
  return [...new Set(pointers)];
}

/** A known failure keeps its code; anything else, and details that are not as declared, is only a number for the log. */
function toFailure(cause: unknown, report: (cause: unknown) => string): Failure {
  if (cause instanceof AppError) {
    const { code, details }: AppError = cause;
    const declared = appErrorDetails[code].safeParse(details);
    if (declared.success) return { code, details: declared.data };
  }
  return { code: 'internal', details: { incident: report(cause) } };
}

/**
 * The one door into the services. It never rejects: every outcome is a reply.
 * `report` writes down what should never happen, must not throw, and returns the incident number that the person sees.
 */
export function createDispatch(handlers: Handlers, report: (cause: unknown) => string): Dispatch {
  return async (name, request) => {
    try {
      if (!isMethodName(name)) throw new AppError('invalidRequest', { at: [] });
      const { request: requestSchema, response: responseSchema } = contract[name];
      const parsed = requestSchema.safeParse(request);
      if (!parsed.success) throw new AppError('invalidRequest', { at: pathsOf(parsed.error) });
      const handler = handlers[name] as (request: unknown) => unknown;
      return { ok: true, value: responseSchema.parse(await handler(parsed.data)) };
    } catch (cause) {
      return { ok: false, failure: toFailure(cause, report) };
    }
  };
}
