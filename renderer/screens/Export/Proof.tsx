import type { ExportRecord } from '../../../shared/bridge/contract.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Details } from '../../components/Details.tsx';
import { PackText } from '../../components/PackText.tsx';
import { useWords } from '../../components/useWords.tsx';
import { BoxPicture } from './BoxPicture.tsx';
import { numberBoxes } from './numberBoxes.ts';
import { PrintedAnswer } from './PrintedAnswer.tsx';

/** That what is printed is what was answered, box by box, as a second reader found it in the file, with a picture of each box. */
export function Proof({ record, pack }: { readonly record: ExportRecord; readonly pack: JurisdictionPack }) {
  const t = useWords();
  const agreeing = record.proof.filter(({ agrees }) => agrees).length;
  const numbers = numberBoxes(record.proof);
  const titleOf = (paper: string) => pack.papers.find(({ id }) => id === paper)?.title;
  const hasPapers = record.files.filter(({ kind }) => kind === 'paper').length > 1;
  return (
    <>
      <p>{t('export.proof', { agreeing, count: record.proof.length })}</p>
      <Details summary={t('export.proofTable')}>
        <DataTable
          caption={t('export.proofTable')}
          hideCaption
          columns={[
            { id: 'box', label: t('export.proof.box') },
            { id: 'answer', label: t('export.proof.answer') },
          ]}
          rows={record.proof.map((proof, index) => {
            const title = titleOf(proof.paper);
            const isWhole = proof.field === 'file';
            return {
              id: String(index),
              cells: {
                box: (
                  <>
                    {isWhole ? t('export.proof.wholeFile') : <PackText text={proof.label} />}
                    {!isWhole && numbers[index] !== undefined && ` ${numbers[index]}`}
                    {(hasPapers || isWhole) && title !== undefined && (
                      <>
                        {' · '}
                        <PackText text={title} />
                      </>
                    )}
                    {proof.continued && ` (${t('export.proof.continued')})`}
                  </>
                ),
                answer: (
                  <>
                    <PrintedAnswer proof={proof} lang={record.language} />
                    {proof.box !== null && (
                      <BoxPicture path={`/files/exports/${record.exportId}/boxes/${index}`} label={proof.label} />
                    )}
                  </>
                ),
              },
            };
          })}
        />
      </Details>
    </>
  );
}
