import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Response } from '../../../shared/bridge/contract.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import type { FormMapping } from '../../../shared/export/formMapping.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useLanguage } from '../../components/useWords.tsx';

/** What a page of a form shows: the blank with numbers, an invented example, or a claim. */
export type Shown = 'blank' | 'example' | ClaimId;

/** One types on: what was typed is drawn after that many milliseconds without a key. */
const pause = 400;

function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** The pages of a form as they are shown now; while one types, those of before stay. */
export function useFormPreview(
  { formId, sha256 }: { readonly formId: string; readonly sha256: string },
  mapping: FormMapping,
  shown: Shown,
): UseQueryResult<Response<'forms.pages'> & Partial<Pick<Response<'forms.preview'>, 'blockers'>>> {
  const { call } = useBridge();
  const language = useLanguage();
  const settled = useSettled(mapping);
  return useQuery({
    queryKey: [...cacheKeys.formPreview(formId), sha256, shown, shown === 'blank' ? null : settled],
    queryFn: () =>
      shown === 'blank'
        ? call('forms.pages', { formId })
        : call('forms.preview', { formId, mapping: settled, claimId: shown === 'example' ? null : shown, language }),
    placeholderData: keepPreviousData,
    // The services keep few previews: each visit makes its own.
    gcTime: 0,
  });
}
