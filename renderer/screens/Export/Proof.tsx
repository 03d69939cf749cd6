import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { numberBoxes } from './numberBoxes.ts';
import styles from './Export.module.css';

/** That what is printed is what was answered, box by box, as a second reader found it in the file. */
export function Proof({ record, pack }: { readonly record: ExportRecord; readonly pack: JurisdictionPack }) {
  const t = useWords();
  const agreeing = record.proof.filter(({ agrees }) => agrees).length;
  const numbers = numberBoxes(record.proof);
  const titleOf = (paper: string) => pack.papers.find(({ id }) => id === paper)?.title;
  return (
    <>
      <p>{t('export.proof', { agreeing, count: record.proof.length })}</p>
      <Details summary={t('export.proofTable')}>
        <DataTable
          caption={t('export.proofTable')}
          hideCaption
          columns={[
            { id: 'box', label: t('export.proof.box') },
            { id: 'text', label: t('export.proof.text') },
            { id: 'ink', label: t('export.proof.ink') },
          ]}
          rows={record.proof.map((proof, index) => {
            const title = titleOf(proof.paper);
            return {
              id: `${proof.paper} ${proof.field}`,
              cells: {
                box: (
                  <>
                    <PackText text={proof.label} />
                    {numbers[index] !== undefined && ` ${numbers[index]}`}
                    {record.files.filter(({ kind }) => kind === 'paper').length > 1 && title !== undefined && (
                      <>
                        {' · '}
                        <PackText text={title} />
                      </>
                    )}
                    {proof.continued && ` (${t('export.proof.continued')})`}
                  </>
                ),
                text: (
                  <span className={styles.verdict}>
                    {t(proof.textAgrees ? 'export.proof.same' : 'export.proof.differs')}
                  </span>
                ),
                ink: t(proof.inkAgrees ? 'export.proof.there' : 'export.proof.missing'),
              },
            };
          })}
        />
      </Details>
    </>
  );
}
