import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';
import type { ReadyBackup } from './RestoreBackup.tsx';

interface RestoredProps {
  readonly backup: ReadyBackup;
  readonly keptAs: string | null;
  readonly onGo: () => void;
}

/** A backup stands in the place of the workspace: what opens it, and where the former one is. */
export function Restored({ backup, keptAs, onGo }: RestoredProps) {
  const t = useWords();
  return (
    <Page title={t('restore.done')}>
      <p>{t('restore.doneText', { day: formatDate(backup.madeOn) })}</p>
      {keptAs !== null && <p>{t('restore.kept', { name: keptAs })}</p>}
      <ButtonRow>
        <Button kind="primary" onClick={onGo}>
          {t('restore.open')}
        </Button>
      </ButtonRow>
    </Page>
  );
}
