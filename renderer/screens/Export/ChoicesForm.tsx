import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Radios } from '../../components/Radios.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useWords } from '../../components/useWords.tsx';
import type { ExportChoices } from '../useExportPlan.ts';
import { filedIn } from './filedIn.ts';

interface ChoicesFormProps {
  readonly page: ClaimOnPage;
  readonly choices: ExportChoices;
  /** There is an official form among the papers; only a form can stay editable. */
  readonly hasForm: boolean;
  readonly onChange: (choices: ExportChoices) => void;
}

/** In which language the papers are made, and whether a form stays editable. */
export function ChoicesForm({ page, choices, hasForm, onChange }: ChoicesFormProps) {
  const t = useWords();
  return (
    <>
      <Radios
        id="export-language"
        label={t('export.language')}
        options={filedIn(page.pack.manifest.languages).map(language => ({
          value: language,
          label: t(`export.language.${language}`),
        }))}
        value={choices.language}
        onChange={language => onChange({ ...choices, language })}
      />
      {hasForm && (
        <Radios
          id="export-form"
          label={t('export.form')}
          options={[
            { value: 'editable', label: t('export.form.editable'), hint: t('export.form.editableHint') },
            { value: 'printed', label: t('export.form.printed'), hint: t('export.form.printedHint') },
          ]}
          value={choices.flatten ? 'printed' : 'editable'}
          onChange={form => onChange({ ...choices, flatten: form === 'printed' })}
        />
      )}
      <Tick
        id="export-docx"
        label={t('export.docx')}
        hint={t('export.docxHint')}
        checked={choices.docx === true}
        onChange={docx => onChange({ ...choices, docx })}
      />
    </>
  );
}
