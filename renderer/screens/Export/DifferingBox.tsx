import { appErrorDetails, type Failure } from '../../../shared/bridge/appError.ts';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { BoxPicture } from './BoxPicture.tsx';

/** The box whose print is not its answer, why, and how it would look; nothing for another failure. */
export function DifferingBox({ failure }: { readonly failure: Failure }) {
  const t = useWords();
  if (failure.code !== 'printDiffers') return null;
  const { label, reason, picture } = appErrorDetails.printDiffers.parse(failure.details);
  return (
    <>
      <p>
        <strong>
          <PackText text={label} />
        </strong>
        {': '}
        {t(`proof.reason.${reason}`)}
      </p>
      {picture !== null && <BoxPicture path={`/files/previews/${picture}/1`} label={label} />}
    </>
  );
}
