import type { Response } from '../../shared/bridge/contract.ts';
import { inLanguage } from '../../shared/domain/language.ts';
import { formatDate } from '../../shared/fmt/formatDate.ts';
import { Radios } from '../components/Radios.tsx';
import { useLanguage, useWords } from '../components/useWords.tsx';
import { sortPacks } from './sortPacks.ts';

export type PackRows = Response<'packs.list'>;

interface CountriesProps {
  readonly packs: PackRows;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (jurisdiction: string) => void;
}

/** Under whose law: the countries whose rules are installed, and how far those were read. */
export function Countries({ packs, value, error, onChange }: CountriesProps) {
  const t = useWords();
  const language = useLanguage();
  return (
    <Radios
      id="country"
      label={t('newClaim.country')}
      error={error}
      value={value}
      onChange={onChange}
      options={sortPacks(packs, language).map(pack => {
        const name = inLanguage(pack.name, language);
        return {
          value: pack.jurisdiction,
          label: name.text,
          lang: name.language,
          hint: <span lang={language}>{t('newClaim.readUpTo', { day: formatDate(pack.readUpTo) })}</span>,
        };
      })}
    />
  );
}
