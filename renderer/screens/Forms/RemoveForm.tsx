import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { formPaths } from './formPaths.ts';

/** Asks once whether a form is to be deleted, and says what stays. */
export function RemoveForm({ formId, jurisdiction }: Pick<OwnForm, 'formId' | 'jurisdiction'>) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(false);
  const remove = useMutation({
    mutationFn: () => call('forms.remove', { formId }),
    onSuccess: () => {
      // First away from it: nothing on the list asks for a form that is gone.
      navigate(formPaths.list.slice(1));
      cache.removeQueries({ queryKey: cacheKeys.form(formId) });
      void cache.invalidateQueries({ queryKey: cacheKeys.forms });
      void cache.invalidateQueries({ queryKey: cacheKeys.pack(jurisdiction) });
    },
  });
  return (
    <>
      <Button kind="link" onClick={() => setAsked(true)}>
        {t('forms.remove')}
      </Button>
      <Dialog open={asked} title={t('forms.remove')} onClose={() => setAsked(false)}>
        <p>{t('forms.removeText')}</p>
        {remove.isError && <FailureNotice failure={failureOf(remove.error)} />}
        <ButtonRow>
          <Button kind="primary" focusFirst onClick={() => setAsked(false)}>
            {t('common.cancel')}
          </Button>
          <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t('forms.remove')}
          </Button>
        </ButtonRow>
      </Dialog>
    </>
  );
}
