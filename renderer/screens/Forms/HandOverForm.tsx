import { useMutation } from '@tanstack/react-query';
import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { saveDownload } from '../saveDownload.ts';
import styles from './Forms.module.css';

/** The paper, and its template where it has one, for the folder of a pack: into a folder, or as downloads where there are none. */
export function HandOverForm({ own }: { readonly own: OwnForm }) {
  const t = useWords();
  const { formId, paper, scheme, issues } = own;
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
      <p className={styles.hash}>
        {t('forms.forPackHint', { folder: 'papers', paper, scheme: `schemes/${scheme}.json` })}
      </p>
      {handOver.isError && <FailureNotice failure={failureOf(handOver.error)} />}
      {handOver.data === 'saved' && (
        <Notice tone="done" announced>
          <p>{t('forms.handedOver')}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button
          busy={handOver.isPending}
          {...(issues.length > 0 && { blockedBecause: t('forms.unfinished') })}
          onClick={() => handOver.mutate()}
        >
          {t('forms.handOver')}
        </Button>
      </ButtonRow>
    </section>
  );
}
