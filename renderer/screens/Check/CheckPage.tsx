import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Request } from '../../../shared/bridge/contract.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import styles from '../Export/Export.module.css';
import { SafetyQuestion, type Use } from '../Family/SafetyQuestion.tsx';
import { sheetOf, usualSheet } from '../Family/sheetChoices.ts';
import { SheetPreview } from '../Family/SheetPreview.tsx';
import { CheckPageForm } from './CheckPageForm.tsx';
import { checkPaths } from './checkPaths.ts';
import type { GivenAnswers } from './readGiven.ts';
import type { CheckOn } from './useCheck.ts';

interface CheckPageProps extends CheckOn {
  readonly answers: GivenAnswers;
}

function SheetOfCheck({
  pack,
  today,
  answers,
  use,
  onAskAgain,
}: CheckPageProps & { readonly use: Use; readonly onAskAgain: () => void }) {
  const t = useWords();
  const { call } = useBridge();
  const [choices, setChoices] = useState(usualSheet);
  const { jurisdiction } = pack.manifest;
  const request: Request<'checks.preview'> = {
    jurisdiction,
    answers,
    language: choices.language,
    sheet: sheetOf(choices, today),
  };
  const preview = useQuery({
    queryKey: [...cacheKeys.check(jurisdiction, answers), 'sheet', request],
    queryFn: () => call('checks.preview', request),
    // The services keep few previews: each visit makes its own.
    gcTime: 0,
  });
  return (
    <Page
      key="sheet"
      title={t('family.title')}
      back={<BackLink href={checkPaths.result}>{t('check.result')}</BackLink>}
      wide
    >
      <div className={styles.sides}>
        <div className={styles.work}>
          <CheckPageForm
            choices={choices}
            today={today}
            use={use}
            previewId={preview.data?.previewId}
            onChange={setChoices}
            onAskAgain={onAskAgain}
          />
        </div>
        <SheetPreview preview={preview} lang={choices.language} />
      </div>
    </Page>
  );
}

/** The result for the family to take home, under the rules of the family's page: the safety question first. */
export function CheckPage(props: CheckPageProps) {
  const t = useWords();
  const [use, setUse] = useState<Use>();
  if (use !== undefined) return <SheetOfCheck {...props} use={use} onAskAgain={() => setUse(undefined)} />;
  return <SafetyQuestion back={<BackLink href={checkPaths.result}>{t('check.result')}</BackLink>} onAnswer={setUse} />;
}
