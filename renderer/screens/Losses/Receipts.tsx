import { useState } from 'react';
import type { EvidenceDocument, EvidenceId } from '../../../shared/domain/claim.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FieldGroup } from '../../components/Field.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Select } from '../../components/Select.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { acceptedFiles } from '../acceptedFiles.ts';
import { FilePasswordDialog } from '../FilePasswordDialog.tsx';
import { PreviewDialog } from '../PreviewDialog.tsx';
import { useAddFile } from '../useAddFile.ts';
import styles from './Losses.module.css';

interface ReceiptsProps {
  readonly page: ClaimOnPage;
  /** The entry that they prove. */
  readonly entryId: string;
  /** The kinds of document that a new file may be; every kind of the pack where none is named. */
  readonly documents: readonly string[];
  readonly chosen: ReadonlySet<EvidenceId>;
  readonly onChange: (chosen: ReadonlySet<EvidenceId>) => void;
}

/** The files that prove an entry: chosen among those held, or added here. */
export function Receipts({ page, entryId, documents, chosen, onChange }: ReceiptsProps) {
  const t = useWords();
  const language = useLanguage();
  const { opened, pack } = page;
  const { claimId, evidence } = opened.claim;
  const { adding, add, locked } = useAddFile(page);
  const [previewed, setPreviewed] = useState<EvidenceDocument>();
  const kinds = documents.length > 0 ? documents : Object.keys(pack.documents);
  const [wanted, setWanted] = useState('');
  const kind = kinds.includes(wanted) ? wanted : (kinds[0] ?? '');
  const nameOf = (document: string): string =>
    inLanguage(pack.documents[document]?.label ?? { ru: document }, language).text;
  const held = (evidenceId: EvidenceId) => onChange(new Set([...chosen, evidenceId]));
  const put = (evidenceId: EvidenceId, isChosen: boolean) =>
    onChange(new Set(isChosen ? [...chosen, evidenceId] : [...chosen].filter(other => other !== evidenceId)));
  return (
    <>
      <FieldGroup label={t('losses.receipts')} hint={t('losses.receiptsHint')}>
        {() => (
          <ul className={styles.receipts}>
            {evidence.map(file => (
              <li key={file.evidenceId} className={styles.receipt}>
                <Tick
                  id={`receipt-${file.evidenceId}`}
                  label={`${nameOf(file.document)}: ${file.fileName}`}
                  checked={chosen.has(file.evidenceId)}
                  onChange={isChosen => put(file.evidenceId, isChosen)}
                />
                <Button
                  kind="link"
                  label={t('documents.previewFile', { name: file.fileName })}
                  onClick={() => setPreviewed(file)}
                >
                  {t('documents.preview')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </FieldGroup>
      {adding.state === 'failed' && <FailureNotice failure={adding.failure} />}
      {adding.state === 'duplicate' && (
        <Notice tone="info" announced>
          {t('losses.heldAlready', { name: nameOf(adding.held.document) })}
        </Notice>
      )}
      <output className={styles.added}>
        {adding.state === 'added' && t('documents.added', { name: nameOf(kind) })}
      </output>
      {kinds.length > 1 && (
        <Select
          id="receipt-kind"
          label={t('losses.receiptKind')}
          options={kinds.map(document => ({ value: document, label: nameOf(document) }))}
          value={kind}
          onChange={setWanted}
        />
      )}
      <FileDrop
        label={t('documents.addFile', { name: nameOf(kind) })}
        accept={acceptedFiles}
        multiple
        busy={adding.state === 'adding'}
        onFiles={files => void add(entryId, kind, files, held)}
      />
      <FilePasswordDialog locked={locked} />
      <PreviewDialog claimId={claimId} shown={previewed} onClose={() => setPreviewed(undefined)} />
    </>
  );
}
