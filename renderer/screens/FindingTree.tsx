import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { PackText, PackTexts } from '../components/PackText.tsx';
import { useWords } from '../components/useWords.tsx';
import styles from './FindingTree.module.css';

interface FindingTreeProps {
  readonly finding: Finding;
  readonly pack: Pick<JurisdictionPack, 'facts'>;
}

/** What a finding is about: its own words, or those of the questions it read. */
function About({ finding, pack }: FindingTreeProps) {
  const t = useWords();
  if (finding.label !== null) return <PackText text={finding.label} />;
  const labels = finding.facts.flatMap(fact => pack.facts[fact]?.label ?? []);
  if (labels.length === 0) return t('finding.together');
  return <PackTexts texts={labels} between="; " />;
}

function Branch({ finding, pack }: FindingTreeProps) {
  const t = useWords();
  const missing = finding.because.length === 0 ? finding.missing.flatMap(fact => pack.facts[fact]?.label ?? []) : [];
  return (
    <li data-outcome={finding.outcome}>
      <span className={styles.outcome}>{t(`finding.${finding.outcome}`)}</span> <About finding={finding} pack={pack} />
      {missing.length > 0 && (
        <span className={styles.missing}>
          {' '}
          {t('finding.missing')} <PackTexts texts={missing} between="; " />
        </span>
      )}
      {finding.because.length > 0 && (
        <ul className={styles.tree}>
          {finding.because.map((part, index) => (
            <Branch key={`${part.op} ${part.label?.ru ?? part.facts.join(' ')} ${index}`} finding={part} pack={pack} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Why something came out as it did: only what decides it, each with its answer. */
export function FindingTree({ finding, pack }: FindingTreeProps) {
  return (
    <ul className={styles.tree}>
      <Branch finding={finding} pack={pack} />
    </ul>
  );
}
