import { useEffect, useState } from 'react';
import { Link, useParams } from 'wouter';
import type { EvidenceDocument } from '../../../shared/domain/claim.ts';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { ButtonLink, ButtonRow } from '../../components/Button.tsx';
import { Details } from '../../components/Details.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { concernedSchemes } from '../concernedSchemes.ts';
import { countDocuments } from '../countDocuments.ts';
import { DocumentItem } from './DocumentItem.tsx';
import { documentRows, type DocumentGroup } from './documentRows.ts';
import { FilePasswordDialog } from '../FilePasswordDialog.tsx';
import { PreviewDialog } from '../PreviewDialog.tsx';
import { useAddFile } from '../useAddFile.ts';
import styles from './Documents.module.css';

const shownGroups = ['ours', 'authority', 'helpful'] as const satisfies readonly DocumentGroup[];

function DocumentsOfClaim({ page, arriveAt }: { readonly page: ClaimOnPage; readonly arriveAt: string | undefined }) {
  const t = useWords();
  const { claimId } = page.opened.claim;
  const rows = documentRows(page.opened);
  const concerned = concernedSchemes(page.opened);
  const { there, needed } = countDocuments(concerned);
  const { adding, add, locked } = useAddFile(page);
  const [previewed, setPreviewed] = useState<EvidenceDocument>();
  const arrival = Object.values(rows)
    .flat()
    .find(({ finding }) => arriveAt !== undefined && finding.documents.includes(arriveAt))?.rowId;
  useEffect(() => {
    if (arrival !== undefined) document.getElementById(`document-${arrival}`)?.focus();
  }, [arrival]);

  const list = (group: DocumentGroup) => (
    <ul className={styles.list}>
      {rows[group].map(row => (
        <DocumentItem
          key={row.rowId}
          page={page}
          row={row}
          adding={adding}
          onFiles={(document, files) => void add(row.rowId, document, files)}
          onPreview={setPreviewed}
        />
      ))}
    </ul>
  );

  return (
    <Page
      title={t('documents.title')}
      back={<BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>}
      keepFocus={arrival !== undefined}
      wide
    >
      {concerned.length === 0 ? (
        <p>
          {t('routes.chooseFirst')} <Link href={claimPaths.routes(claimId)}>{t('task.routes')}</Link>
        </p>
      ) : (
        <p>
          {page.opened.claim.evidence.length === 0 && there === 0
            ? t('documents.empty')
            : t('documents.count', { there, count: needed })}
        </p>
      )}
      {shownGroups
        .filter(group => rows[group].length > 0)
        .map(group => (
          <section key={group} aria-labelledby={`group-${group}`}>
            <h2 id={`group-${group}`}>{t(`documents.group.${group}`)}</h2>
            <p>{t(`documents.groupHint.${group}`)}</p>
            {list(group)}
          </section>
        ))}
      {rows.notNeeded.length > 0 && (
        <Details summary={t('documents.group.notNeeded', { count: rows.notNeeded.length })}>
          {list('notNeeded')}
        </Details>
      )}
      <ButtonRow>
        <ButtonLink kind="primary" href={claimPaths.tasks(claimId)}>
          {t('documents.done')}
        </ButtonLink>
      </ButtonRow>
      <FilePasswordDialog locked={locked} />
      <PreviewDialog claimId={claimId} shown={previewed} onClose={() => setPreviewed(undefined)} />
    </Page>
  );
}

/** The documents that the law asks for: who brings each, why, and what is held. The address may name the one to begin at. */
export function Documents() {
  const { document } = useParams<{ document?: string }>();
  return <WithClaim>{page => <DocumentsOfClaim page={page} arriveAt={document} />}</WithClaim>;
}
