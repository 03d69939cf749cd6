import { useEffect, useRef } from 'react';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { HandOver } from './HandOver.tsx';
import { MadeFor } from './MadeFor.tsx';
import { Proof } from './Proof.tsx';
import styles from './Export.module.css';

/** What was made just now: its files, the proof of what they say, and the way out of the workspace. */
export function MadeExport({ page, record }: { readonly page: ClaimOnPage; readonly record: ExportRecord }) {
  const t = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const megabytes = record.limit?.megabytes ?? Infinity;
  const larger = record.files.filter(({ kind, byteCount }) => kind === 'bundle' && byteCount > megabytes * 1_000_000);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="made">
      <h2 id="made" ref={heading} tabIndex={-1} className={styles.made}>
        {t(record.draft ? 'export.draftMade' : 'export.pdfMade')}
      </h2>
      <Notice tone={record.draft ? 'info' : 'done'}>
        <p>{t(record.draft ? 'export.draftMeans' : 'export.next')}</p>
      </Notice>
      <MadeFor record={record} />
      {larger.map(({ name }) => (
        <Notice key={name} tone="warn">
          <p>{t('export.overLimit', { name, megabytes })}</p>
        </Notice>
      ))}
      <HandOver record={record} papers={page.pack.papers} />
      <Proof record={record} pack={page.pack} />
    </section>
  );
}
