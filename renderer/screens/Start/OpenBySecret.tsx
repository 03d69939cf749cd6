import { useMemo, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { RequestInput } from '../../../shared/bridge/contract.ts';
import { errorText } from '../../../shared/text/errorText.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';

interface SecretBox {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

export interface OpenBySecretProps {
  readonly title: string;
  readonly intro?: string;
  readonly keepFocus?: boolean;
  readonly fieldId: string;
  /** What to say where nothing is typed. */
  readonly empty: string;
  /** What is typed as a secret; undefined where it is none. */
  readonly secretOf: (typed: string) => RequestInput<'store.unlock'> | undefined;
  readonly leave: { readonly label: string; readonly go: () => void };
  /** What else leads away from here. */
  readonly below?: ReactNode;
  /** With the times of the wrong tries before. */
  readonly onOpen: (failedOpenings: readonly string[]) => void;
  readonly children: (box: SecretBox) => ReactNode;
}

/** Opens the workspace by a passphrase or a code: what does not open is an error of the field, anything else is about the workspace. */
export function OpenBySecret({ secretOf, fieldId, empty, leave, below, onOpen, children, ...page }: OpenBySecretProps) {
  const t = useWords();
  const { call } = useBridge();
  const [typed, setTyped] = useState('');
  const [sentEmpty, setSentEmpty] = useState(false);
  const unlock = useMutation({
    mutationFn: (secret: RequestInput<'store.unlock'>) => call('store.unlock', secret),
    onSuccess: ({ failedOpenings }) => onOpen(failedOpenings),
  });
  const failure = unlock.isError ? failureOf(unlock.error) : undefined;
  const refused = failure?.code === 'wrongPassphrase' ? errorText(failure, t) : undefined;
  const error = !sentEmpty ? refused : secretOf(typed) === undefined ? empty : undefined;
  const errors = useMemo(() => (error === undefined ? [] : [{ fieldId, text: error }]), [fieldId, error]);
  const send = (): void => {
    const secret = secretOf(typed);
    setSentEmpty(secret === undefined);
    if (secret !== undefined && !unlock.isPending) unlock.mutate(secret);
  };
  return (
    <Page title={page.title} keepFocus={page.keepFocus === true} failed={unlock.isError}>
      {page.intro !== undefined && <p>{page.intro}</p>}
      <Form errors={errors} onSend={send}>
        {failure !== undefined && refused === undefined && <FailureNotice failure={failure} />}
        {children({ value: typed, error, onChange: setTyped })}
        <ButtonRow>
          <Button kind="primary" type="submit" busy={unlock.isPending}>
            {t('unlock.action')}
          </Button>
          <Button kind="link" onClick={leave.go}>
            {leave.label}
          </Button>
          {below}
        </ButtonRow>
      </Form>
    </Page>
  );
}
