import { useState } from 'react';
import type { EvidenceDocument } from '../../../shared/domain/claim.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { acceptedFiles } from '../acceptedFiles.ts';
import { FilePasswordDialog } from '../FilePasswordDialog.tsx';
import { PreviewDialog } from '../PreviewDialog.tsx';
import { useAddFile } from '../useAddFile.ts';

/** The files that show that it was filed, and how to add one. */
export function Receipt({ page, document }: { readonly page: ClaimOnPage; readonly document: string }) {
  const t = useWords();
  const language = useLanguage();
  const { adding, add, locked } = useAddFile(page);
  const [previewed, setPreviewed] = useState<EvidenceDocument>();
  const { claimId, evidence } = page.opened.claim;
  const label = page.pack.documents[document]?.label;
  const name = label === undefined ? '' : inLanguage(label, language).text;
  return (
    <>
      <ul>
        {evidence
          .filter(held => held.document === document)
          .map(held => (
            <li key={held.evidenceId}>
              {held.fileName}{' '}
              <Button
                kind="link"
                label={t('documents.previewFile', { name: held.fileName })}
                onClick={() => setPreviewed(held)}
              >
                {t('documents.preview')}
              </Button>
            </li>
          ))}
      </ul>
      {adding.state === 'failed' && <FailureNotice failure={adding.failure} />}
      <output>{adding.state === 'added' && t('documents.added', { name })}</output>
      <FileDrop
        label={t('documents.addFile', { name })}
        accept={acceptedFiles}
        multiple
        busy={adding.state === 'adding'}
        onFiles={files => void add('receipt', document, files)}
      />
      <FilePasswordDialog locked={locked} />
      <PreviewDialog claimId={claimId} shown={previewed} onClose={() => setPreviewed(undefined)} />
    </>
  );
}
