import type { ReactNode } from 'react';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Page } from '../../components/Page.tsx';
import { useWords } from '../../components/useWords.tsx';

/** What becomes of the page: the family keeps it, or it is read to them and stays here. */
export type Use = 'keep' | 'readAloud';

/** Asked before anything is shown: paper in the wrong hands does harm that no program can undo. */
export function SafetyQuestion({
  back,
  onAnswer,
}: {
  readonly back: ReactNode;
  readonly onAnswer: (use: Use) => void;
}) {
  const t = useWords();
  return (
    <Page key="question" title={t('family.safe.title')} back={back}>
      <p>{t('family.safe.text')}</p>
      <ButtonRow>
        <Button kind="primary" onClick={() => onAnswer('keep')}>
          {t('family.safe.print')}
        </Button>
        <Button onClick={() => onAnswer('readAloud')}>{t('family.safe.read')}</Button>
      </ButtonRow>
    </Page>
  );
}
