import { useState } from 'react';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import type { ExportPlan } from '../../../shared/export/exportPlan.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
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

/** True where one of the papers is an official form. */
function hasForm({ papers }: ExportPlan, pack: Pick<JurisdictionPack, 'papers'>): boolean {
  const planned = new Set(papers.map(({ paper }) => paper));
  return pack.papers.some(({ id, kind }) => kind === 'acroForm' && planned.has(id));
}

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
                <Blockers page={page} plan={plan} />
                <PlannedPapers plan={plan} pack={page.pack} language={choices.language} />
                <ChoicesForm page={page} choices={choices} hasForm={hasForm(plan, page.pack)} onChange={setChoices} />
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
