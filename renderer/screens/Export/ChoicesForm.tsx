import { languageSchema } from '../../../shared/domain/language.ts';
import type { ClaimOnPage } from '../../bridge/WithClaim.tsx';
import { Radios } from '../../components/Radios.tsx';
import { useWords } from '../../components/useWords.tsx';
import type { ExportChoices } from '../useExportPlan.ts';

interface ChoicesFormProps {
  readonly page: ClaimOnPage;
  readonly choices: ExportChoices;
  readonly onChange: (choices: ExportChoices) => void;
}

/** Languages in which papers are filed; English ones are for reading only. */
const filedIn = languageSchema.exclude(['en']).options;

/** In which language the answers of the law are printed, and whether the form stays editable. */
export function ChoicesForm({ page, choices, onChange }: ChoicesFormProps) {
  const t = useWords();
  const { languages } = page.pack.manifest;
  return (
    <>
      <Radios
        id="export-language"
        label={t('export.language')}
        options={filedIn
          .filter(language => languages.includes(language))
          .map(language => ({ value: language, label: t(`export.language.${language}`) }))}
        value={choices.language}
        onChange={language => onChange({ ...choices, language })}
      />
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
    </>
  );
}
