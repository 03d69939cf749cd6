import { useState } from 'react';
import type { Failure } from '../../../shared/bridge/appError.ts';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import { formatFileSize } from '../../../shared/fmt/formatFileSize.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { Notice } from '../../components/Notice.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { saveDownload } from '../saveDownload.ts';
import styles from './Export.module.css';

type Outcome =
  | { readonly how: 'waiting' | 'cancelled' | 'saved' }
  | { readonly how: 'download'; readonly names: readonly string[] }
  | { readonly how: 'failed'; readonly failure: Failure };

/** Which paper a file is; the bundle bears that of the application in it. */
function FileTitle({ paper, papers }: { readonly paper: string | null; readonly papers: JurisdictionPack['papers'] }) {
  const title = papers.find(({ id }) => id === paper)?.title;
  if (title === undefined) return null;
  return (
    <>
      {' · '}
      <PackText text={title} />
    </>
  );
}

interface HandOverProps {
  readonly record: ExportRecord;
  /** For the titles of what is handed over. */
  readonly papers?: JurisdictionPack['papers'];
}

/** The files of an export and their way out: into a folder that the person chooses, or as downloads where there are no folders. */
export function HandOver({ record, papers = [] }: HandOverProps) {
  const t = useWords();
  const language = useLanguage();
  const { call, loadFile } = useBridge();
  const [outcome, setOutcome] = useState<Outcome>({ how: 'waiting' });
  const { exportId, files } = record;

  const attempt = async (work: () => Promise<Outcome>): Promise<void> => {
    try {
      setOutcome(await work());
    } catch (cause) {
      setOutcome({ how: 'failed', failure: failureOf(cause) });
    }
  };
  const save = (name: string) =>
    attempt(async () => {
      saveDownload(await loadFile(`/files/exports/${exportId}/${name}`), name);
      return outcome;
    });

  return (
    <>
      <ul>
        {files.map(file => (
          <li key={file.name} className={styles.file}>
            <span>
              {t(`export.file.${file.kind}`)}: <strong>{file.name}</strong>
              <FileTitle paper={file.paper} papers={papers} />
              {file.pageCount > 0 && `, ${t('export.pages', { count: file.pageCount })}`},{' '}
              {formatFileSize(file.byteCount, language)}
            </span>
            {outcome.how === 'download' && outcome.names.includes(file.name) && (
              <Button label={t('export.downloadFile', { name: file.name })} onClick={() => void save(file.name)}>
                {t('export.download')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {outcome.how === 'failed' && <FailureNotice failure={outcome.failure} />}
      {outcome.how === 'saved' && (
        <Notice tone="done" announced>
          <p>{t('export.saved')}</p>
        </Notice>
      )}
      {outcome.how === 'download' && (
        <Notice tone="info" announced>
          <p>{t('export.downloads')}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button onClick={() => void attempt(() => call('exports.handOver', { exportId }))}>
          {t('export.handOver')}
        </Button>
      </ButtonRow>
    </>
  );
}
