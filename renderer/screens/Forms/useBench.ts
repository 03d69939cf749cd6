import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import type { Filling, FormMapping } from '../../../shared/export/formMapping.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';

/** The mapping of a form while it is worked on, and its way into the workspace. */
export function useBench(own: OwnForm) {
  const { call } = useBridge();
  const cache = useQueryClient();
  const [mapping, setMapping] = useState<FormMapping>(own.mapping);
  const [isChanged, setChanged] = useState(false);
  const { formId, jurisdiction } = own;
  const hold = (kept: OwnForm): void => {
    cache.setQueryData(cacheKeys.form(formId), kept);
    void cache.invalidateQueries({ queryKey: cacheKeys.forms, exact: true });
    void cache.invalidateQueries({ queryKey: cacheKeys.pack(jurisdiction) });
  };
  const keep = (kept: OwnForm): void => {
    hold(kept);
    setMapping(kept.mapping);
    setChanged(false);
  };
  const change = (changed: Partial<FormMapping>): void => {
    setMapping(before => ({ ...before, ...changed }));
    setChanged(true);
  };
  const put = (fillings: ReadonlyMap<string, Filling | undefined>): void => {
    const others = mapping.fields.filter(({ field }) => !fillings.has(field));
    const filled = [...fillings].flatMap(([field, filling]) => (filling === undefined ? [] : [{ field, filling }]));
    change({ fields: [...others, ...filled] });
  };
  const save = useMutation({ mutationFn: () => call('forms.save', { formId, mapping }), onSuccess: keep });
  const use = useMutation({ mutationFn: (inUse: boolean) => call('forms.use', { formId, inUse }), onSuccess: hold });
  return { mapping, isChanged, change, put, keep, save, use };
}
export type Bench = ReturnType<typeof useBench>;
