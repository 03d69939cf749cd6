import type { ReactNode } from 'react';
import type { FactId } from '../../../shared/domain/fact.ts';
import { inLanguage, type Language } from '../../../shared/domain/language.ts';
import type { Words } from '../../../shared/text/words.ts';
import type { Followed } from './followed.ts';
import { recordPath } from './recordPath.ts';

/** A row that reads back what was recorded, with its way to record or change it; none for a fact that the pack does not name. */
export function recordRow(
  { page, scheme }: Followed,
  fact: FactId | undefined,
  value: ReactNode,
  { t, language }: { readonly t: Words; readonly language: Language },
) {
  const definition = fact === undefined ? undefined : page.pack.facts[fact];
  if (fact === undefined || definition === undefined) return [];
  const href = recordPath(page, scheme.schemeId, fact);
  const label = inLanguage(definition.label, language);
  const name = t('review.changeAnswer', { label: label.text });
  return [
    {
      id: fact,
      label: label.text,
      lang: label.language === language ? undefined : label.language,
      value: value ?? t('common.notProvided'),
      ...(href !== undefined && { change: { href, text: t('common.change'), label: name } }),
    },
  ];
}
