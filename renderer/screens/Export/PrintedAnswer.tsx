import type { ExportRecord, FieldProof } from '../../../shared/bridge/contract.ts';
import { Details } from '../../components/Details.tsx';
import { useWords } from '../../components/useWords.tsx';

/** Longer answers, as the parts of a petition are, begin with so many letters and are opened to be read. */
const SHOWN = 120;

interface PrintedAnswerProps {
  readonly proof: FieldProof;
  /** The language of the papers. */
  readonly lang: ExportRecord['language'];
}

/** An answer and what is printed of it: the same, or why it is not. */
export function PrintedAnswer({ proof: { answer, printed, agrees, reason }, lang }: PrintedAnswerProps) {
  const t = useWords();
  const sign = agrees ? '=' : '≠';
  const why = reason !== null && <p>{t(`proof.reason.${reason}`)}</p>;
  if (answer === null || printed === null) {
    return why || <p>{t(agrees ? 'export.proof.wholeFileAgrees' : 'proof.reason.unreadable')}</p>;
  }
  if (answer === '' && printed === '') return why || <p>{t('export.proof.leftEmpty')}</p>;
  const both = (
    <p>
      <span lang={lang}>{answer}</span> <strong>{sign}</strong> <span lang={lang}>{printed}</span>
    </p>
  );
  return (
    <>
      {answer.length <= SHOWN ? both : <Details summary={`${answer.slice(0, SHOWN)}… ${sign}`}>{both}</Details>}
      {why}
    </>
  );
}
