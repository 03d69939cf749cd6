import { languageSchema } from '../../../shared/domain/language.ts';
import { languageNames } from '../../../shared/text/windowLanguage.ts';
import { DateParts } from '../../components/DateParts.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FieldGroup } from '../../components/Field.tsx';
import { Radios } from '../../components/Radios.tsx';
import { Tick } from '../../components/Tick.tsx';
import { useWords } from '../../components/useWords.tsx';
import { familyBlocks, type SheetChoices } from './sheetChoices.ts';

interface ChoicesFormProps {
  readonly choices: SheetChoices;
  /** The parts that this page can have. */
  readonly parts?: readonly SheetChoices['blocks'][number][];
  readonly errors: readonly FieldError[];
  readonly onChange: (choices: SheetChoices) => void;
}

/** What a family's page may leave out, and the day that the lawyer sets. */
function FamilyParts({ choices, parts = familyBlocks, errors, onChange }: ChoicesFormProps) {
  const t = useWords();
  const { blocks, bringBy } = choices;
  return (
    <>
      <FieldGroup label={t('family.blocks')}>
        {() =>
          parts.map(block => (
            <Tick
              key={block}
              id={`block-${block}`}
              label={t(`family.block.${block}`)}
              checked={blocks.includes(block)}
              onChange={isWanted =>
                onChange({
                  ...choices,
                  blocks: familyBlocks.filter(each => (each === block ? isWanted : blocks.includes(each))),
                })
              }
            />
          ))
        }
      </FieldGroup>
      <DateParts
        id="bring-by"
        label={t('family.bringBy')}
        hint={t('family.bringByHint')}
        optional
        error={errorAt(errors, 'bring-by')}
        value={bringBy}
        onChange={typed => onChange({ ...choices, bringBy: typed })}
      />
    </>
  );
}

/** Which page, in whose language, and what stands on it. */
export function ChoicesForm(props: ChoicesFormProps) {
  const t = useWords();
  const { choices, onChange } = props;
  return (
    <>
      <Radios
        id="sheet"
        label={t('family.sheet')}
        options={(['family', 'documents'] as const).map(kind => ({
          value: kind,
          label: t(`family.sheet.${kind}`),
          hint: t(`family.sheet.${kind}Hint`),
        }))}
        value={choices.kind}
        onChange={kind => onChange({ ...choices, kind })}
      />
      <Radios
        id="sheet-language"
        label={t('family.language')}
        options={languageSchema.options.map(language => ({
          value: language,
          label: languageNames[language],
          lang: language,
        }))}
        value={choices.language}
        onChange={language => onChange({ ...choices, language })}
      />
      {choices.kind === 'family' && <FamilyParts {...props} />}
    </>
  );
}
