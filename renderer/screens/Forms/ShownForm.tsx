import { inLanguage } from '../../../shared/domain/language.ts';
import { blockerText } from '../../../shared/text/blockerText.ts';
import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import type { FormMapping } from '../../../shared/export/formMapping.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PageImages } from '../../components/PageImages.tsx';
import { Select } from '../../components/Select.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { useFoundClaims } from '../ClaimList/useFoundClaims.ts';
import { usePageImages } from '../usePageImages.ts';
import { FormPicture } from './FormPicture.tsx';
import { useFormPreview, type Shown } from './useFormPreview.ts';
import styles from './Forms.module.css';

interface ShownFormProps {
  readonly own: OwnForm;
  readonly mapping: FormMapping;
  /** From 0. */
  readonly page: number;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** A page of the form beside its fields, blank with numbers or filled by the mapping as it is now; of an answer sheet the form or the sheet. */
export function ShownForm({ own, mapping, page, shown, onShow }: ShownFormProps) {
  const t = useWords();
  const language = useLanguage();
  const preview = useFormPreview(own, mapping, shown);
  const { pages, failure } = usePageImages(preview.data);
  const claims = useFoundClaims('').data?.rows ?? [];
  const isSheet = own.kind === 'answerSheet';
  const options: readonly { readonly value: Shown; readonly label: string }[] = [
    ...(own.form.pageCount > 0
      ? [{ value: 'blank', label: t(isSheet ? 'forms.theForm' : 'forms.blank') } as const]
      : []),
    { value: 'example', label: t('forms.example') },
    ...claims
      .filter(({ jurisdiction }) => jurisdiction === own.jurisdiction)
      .map(({ claimId, title }) => ({ value: claimId, label: t('forms.ofClaim', { name: title }) })),
  ];
  const url = pages[isSheet ? 0 : page]?.url;
  const isDrawing = (url === undefined || preview.isPlaceholderData) && !preview.isError && failure === undefined;
  return (
    <div className={styles.shown}>
      <Select id="form-shown" label={t('forms.shown')} options={options} value={shown} onChange={onShow} />
      {preview.isError && <FailureNotice failure={failureOf(preview.error)} onRetry={() => void preview.refetch()} />}
      {failure !== undefined && <FailureNotice failure={failure} onRetry={() => void preview.refetch()} />}
      <output>{isDrawing && t('forms.drawing')}</output>
      {isSheet ? (
        <PageImages pages={pages} />
      ) : (
        <FormPicture form={own.form} page={page} url={url} numbered={shown === 'blank'} />
      )}
      {preview.data?.blockers !== undefined && preview.data.blockers.length > 0 && (
        <Notice tone="warn">
          <ul>
            {preview.data.blockers.map(blocker => (
              <li key={`${blocker.code} ${blocker.field ?? ''}`}>
                {blockerText(blocker, blocker.label === null ? '' : inLanguage(blocker.label, language).text, t)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
