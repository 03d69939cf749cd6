import type { Claim } from '../../../shared/domain/claim.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { Notice } from '../../components/Notice.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';

/** Which questions a new claim from the same event need not be asked again. */
export function TakenOver({ pack, source }: { readonly pack: JurisdictionPack; readonly source: Claim }) {
  const t = useWords();
  const taken = Object.entries(pack.facts).filter(
    ([fact, { copyable }]) => copyable === true && source.answers[fact] !== undefined,
  );
  return (
    <Notice tone="info">
      <p>{t(taken.length === 0 ? 'newClaim.takesNothing' : 'newClaim.takesOver')}</p>
      {taken.length > 0 && (
        <ul>
          {taken.map(([fact, { label }]) => (
            <li key={fact}>
              <PackText text={label} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
