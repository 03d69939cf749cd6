import { useQueryClient } from '@tanstack/react-query';
import type { OwnForm } from '../../../shared/bridge/ownForm.ts';
import { takesRefused } from '../../../shared/export/takesRefused.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { formatInstant } from '../../components/formatInstant.ts';
import { useWords } from '../../components/useWords.tsx';
import { DropForm } from './DropForm.tsx';
import { useDropForm } from './useDropForm.ts';
import styles from './Forms.module.css';

const namesOf = (fields: readonly { readonly name: string }[]): string =>
  [...new Set(fields.map(({ name }) => name))].join(', ');

function Changes({ changes }: { readonly changes: NonNullable<OwnForm['changes']> }) {
  const t = useWords();
  const lists = [
    ['forms.added', changes.added],
    ['forms.removed', changes.removed],
    ['forms.moved', changes.moved.map(({ after }) => after)],
    ['forms.changed', changes.changed.map(({ after }) => after)],
  ] as const;
  const told = lists.filter(([, fields]) => fields.length > 0);
  return (
    <>
      <h3>{t('forms.changes', { day: formatInstant(changes.editionAt) })}</h3>
      {told.length === 0 && <p>{t('forms.unchanged')}</p>}
      <ul>
        {told.map(([id, fields]) => (
          <li key={id}>{t(id, { names: namesOf(fields) })}</li>
        ))}
      </ul>
    </>
  );
}

/** Which edition of the form this is, what changed since the one before, and where a newer one is dropped. */
export function FormEdition({ own, onRenewed }: { readonly own: OwnForm; readonly onRenewed: (own: OwnForm) => void }) {
  const t = useWords();
  const { call } = useBridge();
  const cache = useQueryClient();
  const { formId, form } = own;
  const dropper = useDropForm(async ({ dropId }) => {
    const renewed = await call('forms.renew', { formId, dropId });
    void cache.invalidateQueries({ queryKey: cacheKeys.pack(own.jurisdiction) });
    onRenewed(renewed);
  });
  return (
    <section aria-labelledby="form-newer">
      <h2 id="form-newer">{t('forms.newer')}</h2>
      <p className={styles.hash}>
        {t('forms.editionOf', { day: formatInstant(own.editionAt), hash: form.sha256.slice(0, 12) })}
      </p>
      {form.notices.map(notice => (
        <p key={notice}>{t(`forms.notice.${notice}`)}</p>
      ))}
      {own.changes !== null && own.kind === 'acroForm' && <Changes changes={own.changes} />}
      <p>{t(own.kind === 'acroForm' ? 'forms.newerHint' : 'forms.sheetNewer')}</p>
      <DropForm label={t('forms.chooseNewer')} takesRefused={takesRefused(form, own.mapping)} dropper={dropper} />
    </section>
  );
}
