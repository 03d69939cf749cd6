import { useMutation } from '@tanstack/react-query';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { saveDownload } from '../saveDownload.ts';

/** The paper and its template for the folder of a pack: into a folder, or as downloads where there are none. */
export function HandOverForm({ formId }: { readonly formId: string }) {
  const t = useWords();
  const { call, loadFile } = useBridge();
  const handOver = useMutation({
    mutationFn: async () => {
      const handed = await call('forms.handOver', { formId });
      for (const name of handed.how === 'download' ? handed.names : []) {
        saveDownload(await loadFile(`/files/forms/${formId}/${name}`), name);
      }
      return handed.how;
    },
  });
  return (
    <section aria-labelledby="form-pack">
      <h2 id="form-pack">{t('forms.forPack')}</h2>
      <p>{t('forms.forPackHint')}</p>
      {handOver.isError && <FailureNotice failure={failureOf(handOver.error)} />}
      {handOver.data === 'saved' && (
        <Notice tone="done" announced>
          <p>{t('forms.handedOver')}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button busy={handOver.isPending} onClick={() => handOver.mutate()}>
          {t('forms.handOver')}
        </Button>
      </ButtonRow>
    </section>
  );
}
