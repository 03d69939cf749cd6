import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { AppErrorCode, Failure } from '../../../shared/bridge/appError.ts';
import { errorText } from '../../../shared/text/errorText.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { useWords } from '../../components/useWords.tsx';

interface ProvenChangeParts<Value> {
  readonly change: () => Promise<Value>;
  readonly onDone: (value: Value) => void;
  /** The field that a refusal is about. */
  readonly fieldOf: Partial<Record<AppErrorCode, string>>;
}

/** A form whose change a passphrase or the recovery code proves. */
export interface ProvenChange {
  readonly errors: readonly FieldError[];
  /** A failure that is about no field. */
  readonly failure: Failure | undefined;
  readonly isPending: boolean;
  readonly isDone: boolean;
  /** Sends the form where nothing was found wrong in it. */
  readonly send: (found: readonly FieldError[]) => void;
  readonly forgetErrors: () => void;
}

export function useProvenChange<Value>({ change, onDone, fieldOf }: ProvenChangeParts<Value>): ProvenChange {
  const t = useWords();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sending = useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onError: cause => {
      const failure = failureOf(cause);
      const fieldId = fieldOf[failure.code];
      if (fieldId !== undefined) setErrors([{ fieldId, text: errorText(failure, t) }]);
    },
  });
  return {
    errors,
    failure: sending.isError && errors.length === 0 ? failureOf(sending.error) : undefined,
    isPending: sending.isPending,
    isDone: sending.isSuccess,
    send(found) {
      if (sending.isPending) return;
      setErrors(found);
      sending.reset();
      if (found.length === 0) sending.mutate();
    },
    forgetErrors: () => setErrors([]),
  };
}
