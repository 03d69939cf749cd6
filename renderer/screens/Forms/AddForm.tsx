import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { inLanguage } from '../../../shared/domain/language.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { usePack } from '../../bridge/usePack.ts';
import { Select } from '../../components/Select.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import type { PackRows } from '../Countries.tsx';
import { sortPacks } from '../sortPacks.ts';
import { DropForm } from './DropForm.tsx';
import { formPaths } from './formPaths.ts';
import { useDropForm } from './useDropForm.ts';

/** As the contract takes it. */
const longestTitle = 200;

/** Country, route and the form itself: then it is kept, and its boxes or the rows of its answer sheet can be mapped. */
export function AddForm({ packs }: { readonly packs: PackRows }) {
  const t = useWords();
  const language = useLanguage();
  const { call } = useBridge();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const countries = sortPacks(packs, language);
  const [jurisdiction, setJurisdiction] = useState(countries[0]?.jurisdiction ?? '');
  const [chosen, setChosen] = useState<string>();
  const pack = usePack(jurisdiction === '' ? undefined : jurisdiction);
  const schemes = pack.data?.schemes ?? [];
  const scheme = schemes.find(({ id }) => id === chosen)?.id ?? schemes[0]?.id ?? '';
  const dropper = useDropForm(async ({ dropId }, file) => {
    const title = file.name.replace(/\.pdf$/i, '').slice(0, longestTitle);
    const kept = await call('forms.keep', { dropId, jurisdiction, scheme, title });
    cache.setQueryData(cacheKeys.form(kept.formId), kept);
    void cache.invalidateQueries({ queryKey: cacheKeys.forms, exact: true });
    navigate(formPaths.form(kept.formId).slice(1));
  });
  return (
    <section aria-labelledby="add-form">
      <h2 id="add-form">{t('forms.add')}</h2>
      <Select
        id="form-country"
        label={t('newClaim.country')}
        options={countries.map(({ jurisdiction: value, name }) => {
          const { text, language: lang } = inLanguage(name, language);
          return { value, label: text, lang };
        })}
        value={jurisdiction}
        onChange={setJurisdiction}
      />
      <Select
        id="form-scheme"
        label={t('forms.scheme')}
        options={schemes.map(({ id, label }) => {
          const { text, language: lang } = inLanguage(label, language);
          return { value: id, label: text, lang };
        })}
        value={scheme}
        onChange={setChosen}
      />
      <DropForm label={t('forms.choose')} ready={scheme !== ''} dropper={dropper} />
    </section>
  );
}
