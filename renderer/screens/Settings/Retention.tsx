import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Retention as Kept } from '../../../shared/bridge/retention.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useRetention } from '../../bridge/useRetention.ts';
import { useSession } from '../../bridge/useSession.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { DigitsField } from '../../components/DigitsField.tsx';
import { errorAt } from '../../components/errorAt.ts';
import type { FieldError } from '../../components/ErrorSummary.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Form } from '../../components/Form.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import listStyles from '../ClaimList/ClaimList.module.css';
import { claimPaths } from '../claimPaths.ts';
import { SettingsSection } from './SettingsSection.tsx';

const fieldId = 'retention-years';

/** A whole number from 1 to 100, `null` where nothing is typed, undefined for anything else. */
function parseYears(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const years = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  return years >= 1 && years <= 100 ? years : undefined;
}

function DueClaims({ dueCount, due }: Kept) {
  const t = useWords();
  const { discreet } = useSession();
  const caption = t('retention.dueCount', { count: dueCount });
  return (
    <DataTable
      caption={caption}
      columns={[
        { id: 'title', label: t('claimList.name') },
        { id: 'dueOn', label: t('retention.day') },
      ]}
      rows={due.map(({ claimId, title, dueOn }) => ({
        id: claimId,
        cells: {
          title: (
            <a href={claimPaths.tasks(claimId)} className={discreet ? listStyles.discreet : undefined}>
              {title}
            </a>
          ),
          dueOn: formatDate(dueOn),
        },
      }))}
    />
  );
}

function RetentionForm({ kept }: { readonly kept: Kept }) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const [typed, setTyped] = useState(kept.years === null ? '' : String(kept.years));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const save = useMutation({
    mutationFn: (years: number | null) => call('retention.setYears', { years }),
    onSuccess: () => cache.invalidateQueries({ queryKey: cacheKeys.retention }),
  });
  const send = (): void => {
    const years = parseYears(typed);
    setErrors(years === undefined ? [{ fieldId, text: t('retention.yearsWrong') }] : []);
    save.reset();
    if (years !== undefined) save.mutate(years);
  };
  return (
    <Form errors={errors} onSend={send}>
      <DigitsField
        id={fieldId}
        width="short"
        label={t('retention.years')}
        hint={t('retention.yearsHint')}
        error={errorAt(errors, fieldId)}
        value={typed}
        onChange={setTyped}
      />
      {save.isError && <FailureNotice failure={failureOf(save.error)} />}
      {save.isSuccess && (
        <Notice tone="done" announced>
          <p>{t('retention.saved', { count: kept.dueCount })}</p>
        </Notice>
      )}
      <ButtonRow>
        <Button type="submit" busy={save.isPending}>
          {t('retention.save')}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** How long archived claims are kept, as the office decides, and which of them are due to be deleted. */
export function Retention() {
  const t = useWords();
  const retention = useRetention();
  return (
    <SettingsSection id="retention" title={t('retention.settings')}>
      <p>{t('retention.settingsText')}</p>
      {retention.isError && (
        <FailureNotice failure={failureOf(retention.error)} onRetry={() => void retention.refetch()} />
      )}
      {retention.data !== undefined && (
        <>
          <RetentionForm kept={retention.data} />
          {retention.data.dueCount > 0 && <DueClaims {...retention.data} />}
        </>
      )}
    </SettingsSection>
  );
}
