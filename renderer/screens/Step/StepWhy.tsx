import type { Step } from '../../../shared/packs/interview.ts';
import { Citations } from '../../components/Citation.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { WhyPanel } from '../../components/WhyPanel.tsx';

/** Why the questions of a step are asked, with the law. */
export function StepWhy({ step }: { readonly step: Step }) {
  const t = useWords();
  return (
    <WhyPanel title={t('step.why')}>
      <p>
        <PackText text={step.why} />
      </p>
      <p>{t('step.noRetelling')}</p>
      <Citations cites={step.cites} />
    </WhyPanel>
  );
}
