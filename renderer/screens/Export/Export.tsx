import { useState } from 'react';
import { Redirect, useParams } from 'wouter';
import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import { inLanguage } from '../../../shared/domain/language.ts';
import type { ExportPlan, PaperAlone } from '../../../shared/export/exportPlan.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { ReadyPart } from '../../bridge/ReadyPart.tsx';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Page } from '../../components/Page.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import { fromPaper } from '../comeBack.ts';
import { Blockers } from '../Review/Blockers.tsx';
import type { TypedTwice } from '../NewPassphraseFields.tsx';
import { useExportPlan, usualChoices, type ExportChoices } from '../useExportPlan.ts';
import { ChoicesForm } from './ChoicesForm.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { FormerExports } from './FormerExports.tsx';
import { MadeExport } from './MadeExport.tsx';
import { MakePdf } from './MakePdf.tsx';
import { MoreChoices } from './MoreChoices.tsx';
import { PlannedPapers } from './PlannedPapers.tsx';
import { useSettled } from './useSettled.ts';
import { Variant } from './Variant.tsx';
import styles from './Export.module.css';

const UNCHANGED_MILLISECONDS = 500;

/** True where one of the papers is an official form. */
function hasForm({ papers }: ExportPlan, pack: Pick<JurisdictionPack, 'papers'>): boolean {
  const planned = new Set(papers.map(({ paper }) => paper));
  return pack.papers.some(({ id, kind }) => (kind === 'acroForm' || kind === 'overlay') && planned.has(id));
}

interface ExportOfClaimProps {
  readonly page: ClaimOnPage;
  /** One paper and no other, under its own name; where what it lacks is mended leads back to it. */
  readonly alone?: PaperAlone;
}

function ExportOfClaim({ page, alone }: ExportOfClaimProps) {
  const t = useWords();
  const language = useLanguage();
  const { claimId } = page.opened.claim;
  const [choices, setChoices] = useState<ExportChoices>(
    alone === undefined ? usualChoices : { ...usualChoices, alone },
  );
  const title = page.pack.papers.find(({ id }) => id === alone?.paper)?.title;
  // Apart from the choices: what is asked with those is kept to be asked again.
  const [password, setPassword] = useState<TypedTwice>();
  const [made, setMade] = useState<ExportRecord>();
  // For another recipient much is ticked at a time, and its files are made to be searched: once nothing more was changed for a moment.
  const settled = useSettled(choices, (choices.variant ?? null) === null ? 0 : UNCHANGED_MILLISECONDS);
  const query = useExportPlan(page.opened, settled);
  return (
    <Page
      title={title === undefined ? t('export.title') : inLanguage(title, language).text}
      {...(alone !== undefined && { caption: t('paperAlone.title') })}
      back={
        alone === undefined ? (
          <BackLink href={claimPaths.tasks(claimId)}>{t('claim.tasks')}</BackLink>
        ) : (
          <BackLink href={claimPaths.after(claimId, alone.scheme)}>{t('after.title')}</BackLink>
        )
      }
      wide
    >
      <div className={styles.sides}>
        <div className={styles.work}>
          <ReadyPart query={query} waiting={t('export.checking')}>
            {plan => (
              <>
                <Blockers page={page} plan={plan} from={alone && fromPaper(alone)} />
                <PlannedPapers plan={plan} page={page} choices={settled} />
                <ChoicesForm page={page} choices={choices} hasForm={hasForm(plan, page.pack)} onChange={setChoices} />
                <Variant page={page} choices={choices} onChange={setChoices} />
                <MoreChoices choices={choices} password={password} onChange={setChoices} onPassword={setPassword} />
                <MakePdf
                  page={page}
                  plan={plan}
                  settling={query.isPlaceholderData || settled !== choices}
                  choices={choices}
                  password={password}
                  onMade={setMade}
                />
              </>
            )}
          </ReadyPart>
          {made !== undefined && <MadeExport key={made.exportId} page={page} record={made} />}
          <FormerExports page={page} except={made?.exportId} />
        </div>
        <ExportPreview key={JSON.stringify(settled)} page={page} choices={settled} />
      </div>
    </Page>
  );
}

/** One paper that answers what came after the filing, made alone as the papers of an application are. */
export function PaperOfClaim() {
  const { scheme, paper } = useParams<{ scheme: string; paper: string }>();
  return (
    <WithClaim>
      {page => {
        const isListed = page.pack.schemes.some(({ id, papers }) => id === scheme && papers.includes(paper));
        if (!isListed) return <Redirect to={claimPaths.tasks(page.opened.claim.claimId)} replace />;
        return <ExportOfClaim key={paper} page={page} alone={{ scheme, paper }} />;
      }}
    </WithClaim>
  );
}

/** What will be filed: choices, preview, making the files, proof of what is printed, and handing over. */
export function Export() {
  return <WithClaim>{page => <ExportOfClaim page={page} />}</WithClaim>;
}
