import type { Ports } from './services/ports.ts';

/** Where a failure arose: its kind and the places in the code, never its message, which may quote what a person typed. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return `thrown ${typeof cause}`;
  const places = (cause.stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
  return [cause.name, ...places].join('\n');
}

/** Makes the report of what should never happen: it goes to the log under a number, and the person is shown that number. */
export const createIncidentReport =
  ({ newId, log }: Pick<Ports, 'newId' | 'log'>) =>
  (cause: unknown): string => {
    const incident = newId();
    log(`incident ${incident} ${describe(cause)}`);
    return incident;
  };
