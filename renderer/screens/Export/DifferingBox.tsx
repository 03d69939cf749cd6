import { appErrorDetails, type Failure } from '../../../shared/bridge/appError.ts';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';

/** The box whose print is not its answer, and why; nothing for another failure. */
export function DifferingBox({ failure }: { readonly failure: Failure }) {
  const t = useWords();
  if (failure.code !== 'printDiffers') return null;
  const { label, reason } = appErrorDetails.printDiffers.parse(failure.details);
  return (
    <p>
      <strong>
        <PackText text={label} />
      </strong>
      {': '}
      {t(`proof.reason.${reason}`)}
    </p>
  );
}
