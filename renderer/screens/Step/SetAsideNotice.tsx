import type { FactId } from '../../../shared/domain/fact.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { Notice } from '../../components/Notice.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';

/** Names the answers that a change took out of play, and that they come back with it. */
export function SetAsideNotice({
  facts,
  pack,
}: {
  readonly facts: readonly FactId[];
  readonly pack: JurisdictionPack;
}) {
  const t = useWords();
  const definitions = facts.flatMap(fact => (pack.facts[fact] === undefined ? [] : [{ fact, ...pack.facts[fact] }]));
  if (definitions.length === 0) return null;
  return (
    <Notice tone="info" announced title={t('step.setAside', { count: definitions.length })}>
      <ul>
        {definitions.map(({ fact, label }) => (
          <li key={fact}>
            <PackText text={label} />
          </li>
        ))}
      </ul>
      <p>{t('step.setAsideKept')}</p>
    </Notice>
  );
}
