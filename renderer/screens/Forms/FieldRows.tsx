import { useState } from 'react';
import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import { Button } from '../../components/Button.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { Select } from '../../components/Select.tsx';
import { useWords } from '../../components/useWords.tsx';
import { FieldRow } from './FieldRow.tsx';
import { fieldId } from './boxName.ts';
import type { Bench } from './useBench.ts';
import styles from './Forms.module.css';

interface FieldRowsProps {
  readonly own: OwnForm;
  readonly pack: JurisdictionPack;
  readonly bench: Bench;
  readonly errors: readonly FieldError[];
  /** From 0. */
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** The fields of one page of a form, each with what goes in. */
export function FieldRows({ own, pack, bench, errors, page, onPage }: FieldRowsProps) {
  const t = useWords();
  // What was typed into a list does not follow what is put there at once.
  const [round, setRound] = useState(0);
  const fillings = new Map(bench.mapping.fields.map(({ field, filling }) => [field, filling]));
  const open = own.fields.filter(({ untouched }) => !untouched);
  const here = open.filter(({ boxes }) => boxes[0]?.page === page);
  const closed = own.fields.length - open.length;

  const leaveRestEmpty = (): void => {
    const reason = t('forms.restReason');
    const rest = here.filter(({ name }) => !fillings.has(name));
    bench.put(new Map(rest.map(({ name }) => [name, { by: 'empty', reason }])));
    setRound(before => before + 1);
  };

  return (
    <>
      {own.form.pageCount > 1 && (
        <Select
          id="form-page"
          label={t('forms.showPage')}
          options={own.form.pages.map((_, index) => ({
            value: String(index),
            label: t('pages.page', { number: index + 1, count: own.form.pageCount }),
          }))}
          value={String(page)}
          onChange={value => onPage(Number(value))}
        />
      )}
      <ul className={styles.rows}>
        {here.map(field => (
          <FieldRow
            key={`${own.sha256} ${round} ${field.name}`}
            field={field}
            pack={pack}
            filling={fillings.get(field.name)}
            error={errorAt(errors, fieldId(field))}
            onChange={filling => bench.put(new Map([[field.name, filling]]))}
          />
        ))}
      </ul>
      {closed > 0 && <p>{t('forms.closed', { count: closed })}</p>}
      {here.some(({ name }) => !fillings.has(name)) && (
        <Button kind="link" onClick={leaveRestEmpty}>
          {t('forms.restEmpty')}
        </Button>
      )}
    </>
  );
}
