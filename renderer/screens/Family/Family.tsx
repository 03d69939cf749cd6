import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Request } from '../../../shared/bridge/contract.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { ReadyPart } from '../../bridge/ReadyPart.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import { useAppInfo } from '../../bridge/usePack.ts';
import { WithClaim, type ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { BackLink } from '../../components/BackLink.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import { claimPaths } from '../claimPaths.ts';
import styles from '../Export/Export.module.css';
import { SafetyQuestion, type Use } from './SafetyQuestion.tsx';
import { sheetOf, usualSheet } from './sheetChoices.ts';
import { SheetForm } from './SheetForm.tsx';
import { SheetPreview } from './SheetPreview.tsx';

function PreviewOfClaim({ request }: { readonly request: Request<'sheets.preview'> }) {
  const { call } = useBridge();
  const preview = useQuery({
    queryKey: [...cacheKeys.ofClaim(request.claimId), 'sheet', request],
    queryFn: () => call('sheets.preview', request),
    // The services keep few previews: each visit makes its own.
    gcTime: 0,
  });
  return <SheetPreview preview={preview} lang={request.language} />;
}

interface SheetOfClaimProps {
  readonly page: ClaimOnPage;
  readonly use: Use;
  readonly onAskAgain: () => void;
}

function SheetOfClaim({ page, use, onAskAgain }: SheetOfClaimProps) {
  const t = useWords();
  const info = useAppInfo();
  const [choices, setChoices] = useState(usualSheet);
  const { claim, revision } = page.opened;
  return (
    <Page
      key="sheet"
      title={t('family.title')}
      back={<BackLink href={claimPaths.tasks(claim.claimId)}>{t('claim.tasks')}</BackLink>}
      wide
    >
      <ReadyPart query={info} waiting={t('family.setting')}>
        {({ today }) => {
          const request = {
            claimId: claim.claimId,
            revision,
            language: choices.language,
            sheet: sheetOf(choices, today),
          };
          return (
            <div className={styles.sides}>
              <div className={styles.work}>
                <SheetForm
                  choices={choices}
                  request={request}
                  today={today}
                  use={use}
                  onChange={setChoices}
                  onAskAgain={onAskAgain}
                />
              </div>
              <PreviewOfClaim key={JSON.stringify(request)} request={request} />
            </div>
          );
        }}
      </ReadyPart>
    </Page>
  );
}

function FamilyOfClaim({ page }: { readonly page: ClaimOnPage }) {
  const t = useWords();
  const [use, setUse] = useState<Use>();
  if (use === undefined) {
    const tasks = claimPaths.tasks(page.opened.claim.claimId);
    return <SafetyQuestion back={<BackLink href={tasks}>{t('claim.tasks')}</BackLink>} onAnswer={setUse} />;
  }
  return <SheetOfClaim page={page} use={use} onAskAgain={() => setUse(undefined)} />;
}

/** A page for the family: the safety question first, then choices beside the very page that leaves the office. */
export function Family() {
  return <WithClaim>{page => <FamilyOfClaim page={page} />}</WithClaim>;
}
