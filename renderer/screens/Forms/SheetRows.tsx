import { useState } from 'react';
import type { SheetRow } from '../../../shared/export/formMapping.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useFocusOn, type Arrival } from '../../components/useFocusOn.ts';
import { useWords } from '../../components/useWords.tsx';
import { FillingFields } from './FillingFields.tsx';
import { titleId } from './issueText.ts';
import { rowFillingId, rowLabelId, rowName } from './rowName.ts';
import styles from './Forms.module.css';

/** As the contract takes them. */
const longestLabel = 300;
const mostRows = 500;

interface SheetRowsProps {
  readonly rows: readonly SheetRow[];
  readonly pack: JurisdictionPack;
  readonly errors: readonly FieldError[];
  readonly onChange: (rows: SheetRow[]) => void;
}

/** What a form asks, in its order, each with the answer that goes beside it. */
export function SheetRows({ rows, pack, errors, onChange }: SheetRowsProps) {
  const t = useWords();
  // An arrival, not a name: one may arrive at the same row twice, as rows beside it are removed.
  const [arrival, setArrival] = useState<Arrival>();
  useFocusOn(arrival);
  const put = (changed: SheetRow): void => onChange(rows.map(one => (one.row === changed.row ? changed : one)));
  const insert = (at: number): void => {
    const row = Math.max(0, ...rows.map(one => one.row)) + 1;
    onChange([...rows.slice(0, at), { row, label: '', filling: null }, ...rows.slice(at)]);
    setArrival({ at: rowLabelId({ row }) });
  };
  const remove = (at: number): void => {
    const left = rows.filter((_, index) => index !== at);
    const next = left[at] ?? left.at(-1);
    onChange(left);
    setArrival({ at: next === undefined ? titleId : rowLabelId(next) });
  };
  return (
    <>
      <p>{t('forms.sheetIntro')}</p>
      <ol className={styles.rows}>
        {rows.map((one, index) => {
          const name = rowName(one, index, t);
          return (
            <li key={one.row} className={styles.row} aria-label={name}>
              <TextField
                id={rowLabelId(one)}
                label={
                  <>
                    {t('forms.rowLabel')} <span className={styles.hidden}>{t('forms.row', { number: index + 1 })}</span>
                  </>
                }
                error={errorAt(errors, rowLabelId(one))}
                value={one.label}
                onChange={label => put({ ...one, label: label.slice(0, longestLabel) })}
              />
              <FillingFields
                id={rowFillingId(one)}
                name={name}
                taking="row"
                pack={pack}
                filling={one.filling ?? undefined}
                error={errorAt(errors, rowFillingId(one))}
                onChange={filling => put({ ...one, filling: filling ?? null })}
              />
              <ButtonRow>
                {index < rows.length - 1 && (
                  <Button kind="link" label={`${t('forms.insertRow')}: ${name}`} onClick={() => insert(index + 1)}>
                    {t('forms.insertRow')}
                  </Button>
                )}
                <Button kind="link" label={`${t('forms.removeRow')}: ${name}`} onClick={() => remove(index)}>
                  {t('forms.removeRow')}
                </Button>
              </ButtonRow>
            </li>
          );
        })}
      </ol>
      {rows.length < mostRows && (
        <ButtonRow>
          <Button onClick={() => insert(rows.length)}>{t('forms.addRow')}</Button>
        </ButtonRow>
      )}
    </>
  );
}
