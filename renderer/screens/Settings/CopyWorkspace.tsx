import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useAppInfo } from '../../bridge/usePack.ts';
import { Button } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';

/** A copy of the workspace in another folder, opened there to check it. */
export function CopyWorkspace() {
  const t = useWords();
  const { call } = useBridge();
  const info = useAppInfo();
  const copy = useMutation({ mutationFn: () => call('store.backup', {}) });
  const canChoose = info.data?.canSaveToFolder !== false;
  return (
    <section aria-labelledby="settings-copy">
      <h2 id="settings-copy">{t('settings.copy')}</h2>
      <p>{t('settings.copyText')}</p>
      {copy.isError && <FailureNotice failure={failureOf(copy.error)} />}
      {copy.data?.done === true && (
        <Notice tone="done" announced>
          <p>{t('settings.copied', { claims: copy.data.claims, evidence: copy.data.evidence })}</p>
        </Notice>
      )}
      <Button
        busy={copy.isPending}
        {...(!canChoose && { blockedBecause: t('settings.copyNotHere') })}
        onClick={() => copy.mutate()}
      >
        {t('settings.copyAction')}
      </Button>
    </section>
  );
}
