import type { Failure } from '../../shared/bridge/appError.ts';
import { errorText } from '../../shared/text/errorText.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { useWords } from './useWords.tsx';

/** What happened, what is safe and what to do; with a way to try again where there is one. */
export function FailureNotice({ failure, onRetry }: { readonly failure: Failure; readonly onRetry?: () => void }) {
  const t = useWords();
  return (
    <Notice tone="stop" announced>
      <p>{errorText(failure, t)}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('common.tryAgain')}</Button>}
    </Notice>
  );
}
