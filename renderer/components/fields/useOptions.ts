import { inLanguage } from '../../../shared/domain/language.ts';
import type { FactDefinition } from '../../../shared/packs/interview.ts';
import type { ChoiceOption } from '../Choice.tsx';
import { useLanguage, useWords } from '../useWords.tsx';

/** The answers that a closed question offers, in the window's words: yes and no, or the pack's options. */
export function useOptions({ kind, options = [] }: FactDefinition): readonly ChoiceOption<string>[] {
  const t = useWords();
  const language = useLanguage();
  if (kind === 'boolean') {
    return [
      { value: 'yes', label: t('common.yes') },
      { value: 'no', label: t('common.no') },
    ];
  }
  return options.map(({ id, label, hint }) => {
    const wording = inLanguage(label, language);
    return {
      value: id,
      label: wording.text,
      ...(wording.language !== language && { lang: wording.language }),
      ...(hint !== undefined && { hint: inLanguage(hint, language).text }),
    };
  });
}
