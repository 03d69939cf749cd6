import type { UseQueryResult } from '@tanstack/react-query';
import type { Response } from '../../../shared/bridge/contract.ts';
import type { Language } from '../../../shared/domain/language.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Loading } from '../../components/Loading.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageImages } from '../../components/PageImages.tsx';
import { useWords } from '../../components/useWords.tsx';
import styles from '../Export/Export.module.css';
import { usePageImages } from '../usePageImages.ts';

/** The very page that would be given out, as pictures. */
export function SheetPreview({
  preview,
  lang,
}: {
  readonly preview: UseQueryResult<Response<'sheets.preview'>>;
  readonly lang: Language;
}) {
  const t = useWords();
  const { pages, failure } = usePageImages(preview.data);
  return (
    <section aria-labelledby="preview" className={styles.preview}>
      <h2 id="preview">{t('family.preview')}</h2>
      {preview.isError && <FailureNotice failure={failureOf(preview.error)} onRetry={() => void preview.refetch()} />}
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void preview.refetch()} />}
      {preview.isFetching && preview.data === undefined && <Loading text={t('family.setting')} />}
      {preview.data?.draftWording === true && (
        <Notice tone="warn">
          <p>{t('family.draftWording')}</p>
        </Notice>
      )}
      <PageImages pages={pages} lang={lang} />
    </section>
  );
}
