import { useState } from 'react';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import { ReadyPart } from '../../bridge/ReadyPart.tsx';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { Blockers } from '../Review/Blockers.tsx';
import { useExportPlan, usualChoices, type ExportChoices } from '../useExportPlan.ts';
import { ChoicesForm } from './ChoicesForm.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { FormerExports } from './FormerExports.tsx';
import { MadeExport } from './MadeExport.tsx';
import { MakePdf } from './MakePdf.tsx';
import { PlannedPapers } from './PlannedPapers.tsx';
import styles from './Export.module.css';

function ExportOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const { claimId } = page.opened.claim;
  const [choices, setChoices] = useState<ExportChoices>(usualChoices);
  const [made, setMade] = useState<ExportRecord>();
  const query = useExportPlan(page.opened, choices);
  return (
    <Page
      title={t('export.title')}
      back={<BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>}
      wide
    >
      <div className={styles.sides}>
        <div className={styles.work}>
          <ReadyPart query={query} waiting={t('export.checking')}>
            {plan => (
              <>
                <Blockers page={page} blockers={plan.blockers} />
                <PlannedPapers plan={plan} />
                <ChoicesForm page={page} choices={choices} onChange={setChoices} />
                <MakePdf
                  page={page}
                  plan={plan}
                  settling={query.isPlaceholderData}
                  choices={choices}
                  onMade={setMade}
                />
              </>
            )}
          </ReadyPart>
          {made !== undefined && <MadeExport key={made.exportId} page={page} record={made} />}
          <FormerExports page={page} except={made?.exportId} />
        </div>
        <ExportPreview key={JSON.stringify(choices)} page={page} choices={choices} />
      </div>
    </Page>
  );
}

/** What will be filed: choices, preview, making the files, proof of what is printed, and handing over. */
export function Export() {
  return <WithClaim>{page => <ExportOfClaim page={page} />}</WithClaim>;
}
