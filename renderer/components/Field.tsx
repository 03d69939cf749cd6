import { useId, type ReactNode } from 'react';
import { useWords } from './useWords.tsx';
import styles from './Field.module.css';

/** What every field shows around its control. */
export interface FieldFrame {
  /** The control's id; an error summary links to it. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Says “(optional)” after the label. */
  readonly optional?: boolean;
  /** The language of label and hint where it is not the window's. */
  readonly lang?: string | undefined;
}

interface Described {
  readonly describedBy: string | undefined;
  readonly invalid: true | undefined;
}

function Texts({
  hint,
  hintId,
  error,
  errorId,
}: Pick<FieldFrame, 'hint' | 'error'> & Record<'hintId' | 'errorId', string>) {
  const t = useWords();
  return (
    <>
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={errorId} className={styles.error}>
          <span className={styles.hidden}>{t('common.errorMark')} </span>
          {error}
        </p>
      )}
    </>
  );
}

function useTexts({ hint, error }: Pick<FieldFrame, 'hint' | 'error'>) {
  const [hintId, errorId] = [useId(), useId()];
  const ids = [hint === undefined ? '' : hintId, error === undefined ? '' : errorId].filter(id => id !== '').join(' ');
  return {
    hintId,
    errorId,
    describedBy: ids === '' ? undefined : ids,
    invalid: error === undefined ? undefined : true,
  } as const;
}

/** Label, hint and error around one control. */
export function Field({
  id,
  label,
  hint,
  error,
  optional = false,
  lang,
  children,
}: FieldFrame & { readonly children: (described: Described) => ReactNode }) {
  const t = useWords();
  const { hintId, errorId, ...described } = useTexts({ hint, error });
  return (
    <div className={styles.field} data-error={error !== undefined} lang={lang}>
      <label htmlFor={id} className={styles.label}>
        {label} {optional && <span className={styles.optional}>{t('common.optional')}</span>}
      </label>
      <Texts hint={hint} error={error} hintId={hintId} errorId={errorId} />
      {children(described)}
    </div>
  );
}

/** Legend, hint and error around several controls. The group itself takes the error summary's focus through its first control. */
export function FieldGroup({
  label,
  hint,
  error,
  optional = false,
  lang,
  children,
}: Omit<FieldFrame, 'id'> & { readonly children: (described: Described) => ReactNode }) {
  const t = useWords();
  const { hintId, errorId, ...described } = useTexts({ hint, error });
  return (
    <fieldset
      className={styles.group}
      data-error={error !== undefined}
      aria-describedby={described.describedBy}
      lang={lang}
    >
      <legend className={styles.label}>
        {label} {optional && <span className={styles.optional}>{t('common.optional')}</span>}
      </legend>
      <Texts hint={hint} error={error} hintId={hintId} errorId={errorId} />
      {children(described)}
    </fieldset>
  );
}
