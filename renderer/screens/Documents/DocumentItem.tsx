import { useState } from 'react';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { formatFileSize } from '../../../shared/fmt/formatFileSize.ts';
import type { EvidenceDocument } from '../../../shared/domain/claim.ts';
import { inLanguage, type LocalText } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Button } from '../../components/Button.tsx';
import { Citations } from '../../components/Citation.tsx';
import { Details } from '../../components/Details.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { Notice } from '../../components/Notice.tsx';
import { PackText, PackTexts } from '../../components/PackText.tsx';
import { Select } from '../../components/Select.tsx';
import { StatusTag } from '../../components/StatusTag.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { acceptedFiles } from '../acceptedFiles.ts';
import { FindingTree } from '../FindingTree.tsx';
import type { DocumentRow } from './documentRows.ts';
import { documentStatus } from './documentStatus.ts';
import type { Adding } from '../useAddFile.ts';
import styles from './Documents.module.css';

interface DocumentItemProps {
  readonly page: ClaimOnPage;
  readonly row: DocumentRow;
  readonly adding: Adding;
  readonly onFiles: (document: string, files: readonly File[]) => void;
  readonly onPreview: (file: EvidenceDocument) => void;
}

/** One document the law asks for: its state, its files, what can be done, and why. */
export function DocumentItem({ page, row, adding, onFiles, onPreview }: DocumentItemProps) {
  const t = useWords();
  const language = useLanguage();
  const { rowId, finding, state, files } = row;
  const { opened, pack, apply } = page;
  const [kind, setKind] = useState(finding.documents[0] ?? '');
  const labelOf = (document: string): LocalText => pack.documents[document]?.label ?? { ru: document };
  const nameOf = (document: string): string => inLanguage(labelOf(document), language).text;
  const name = finding.documents.map(nameOf).join(` ${t('documents.or')} `);
  const many = finding.documents.length > 2;
  const definition = pack.documents[kind];
  const status = documentStatus(state, t);
  const here = adding.state !== 'idle' && adding.place === rowId ? adding : undefined;
  const canAdd = finding.satisfied !== 'byPaper';

  return (
    <li id={`document-${rowId}`} tabIndex={-1} className={styles.item} aria-label={name}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          {many ? (
            t('documents.oneOf', { count: finding.documents.length })
          ) : (
            <PackTexts texts={finding.documents.map(labelOf)} between={` ${t('documents.or')} `} />
          )}
        </h3>
        <StatusTag tone={status.tone}>{status.text}</StatusTag>
      </div>
      {many && (
        <p className={styles.muted}>
          <PackTexts texts={finding.documents.map(labelOf)} between=" · " />
        </p>
      )}
      {!many && definition?.issuer !== undefined && (
        <p className={styles.muted}>
          {t('documents.issuer')} <PackText text={definition.issuer} />
        </p>
      )}
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map(file => (
            <li key={file.evidenceId} className={styles.file}>
              <span className={styles.fileName}>{file.fileName}</span>
              <span className={styles.muted}>
                {t('documents.file', {
                  count: file.pageCount,
                  size: formatFileSize(file.byteCount, language),
                  day: formatDate(file.addedOn),
                })}
              </span>
              {file.mended === true && <StatusTag tone="warn">{t('documents.mended')}</StatusTag>}
              <Button
                kind="link"
                label={t('documents.previewFile', { name: file.fileName })}
                onClick={() => onPreview(file)}
              >
                {t('documents.preview')}
              </Button>
              <Button
                kind="link"
                label={t('documents.removeFile', { name: file.fileName })}
                onClick={() =>
                  void apply([{ kind: 'removeEvidence', evidenceId: file.evidenceId }]).catch(() => undefined)
                }
              >
                {t('documents.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {here?.state === 'failed' && <FailureNotice failure={here.failure} />}
      {here?.state === 'duplicate' && (
        <Notice tone="warn" announced>
          {t('documents.duplicate', { name: nameOf(here.held.document) })}
        </Notice>
      )}
      <output className={styles.added}>{here?.state === 'added' && t('documents.added', { name })}</output>
      {canAdd && (
        <>
          {finding.documents.length > 1 && (
            <Select
              id={`kind-${rowId}`}
              label={t('documents.which')}
              options={finding.documents.map(document => {
                const { text, language: lang } = inLanguage(labelOf(document), language);
                return { value: document, label: text, lang };
              })}
              value={kind}
              onChange={setKind}
            />
          )}
          <div className={styles.actions}>
            <FileDrop
              label={t('documents.addFile', { name: nameOf(kind) })}
              accept={acceptedFiles}
              multiple
              busy={adding.state === 'adding'}
              onFiles={chosen => onFiles(kind, chosen)}
            />
            {files.length === 0 && state.is !== 'asked' && state.is !== 'answered' && (
              <Button
                kind="link"
                label={t('documents.markAskedFor', { name: nameOf(kind) })}
                onClick={() =>
                  void apply([{ kind: 'requestDocument', document: kind, on: opened.assessment.assessedOn }]).catch(
                    () => undefined,
                  )
                }
              >
                {t('documents.markAsked')}
              </Button>
            )}
          </div>
        </>
      )}
      <Details summary={t('documents.why')}>
        <p>
          <PackText text={finding.why} />
        </p>
        {definition?.lawWording !== undefined && (
          <p>
            {t('documents.lawWording')} «<PackText text={definition.lawWording} />»
          </p>
        )}
        <FindingTree finding={finding.finding} pack={pack} />
        <Citations cites={finding.cites} />
      </Details>
    </li>
  );
}
