import { useState, type ReactNode } from 'react';
import { ErrorSummary, type FieldError } from './ErrorSummary.tsx';

interface FormProps {
  /** What was wrong when it was last sent. */
  readonly errors: readonly FieldError[];
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** A form that checks nothing by itself: what is wrong is said in words, on top and at the field. */
export function Form({ errors, onSend, children }: FormProps) {
  const [sendings, setSendings] = useState(0);
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault();
        setSendings(before => before + 1);
        onSend();
      }}
    >
      <ErrorSummary key={sendings} errors={errors} />
      {children}
    </form>
  );
}
