import { useQuery } from '@tanstack/react-query';
import { inLanguage } from '../../../shared/domain/language.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { Ready } from '../../bridge/Ready.tsx';
import { useBridge } from '../../bridge/useBridge.ts';
import { usePacks, usePacksOf } from '../../bridge/usePack.ts';
import { BackLink } from '../../components/BackLink.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { formatInstant } from '../../components/formatInstant.ts';
import { Page } from '../../components/Page.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import type { OwnFormRow } from '../../../shared/bridge/ownForm.ts';
import { AddForm } from './AddForm.tsx';
import { formPaths } from './formPaths.ts';
import { formState } from './formState.ts';

function FormTable({ rows }: { readonly rows: readonly OwnFormRow[] }) {
  const t = useWords();
  const language = useLanguage();
  const packs = usePacksOf([...new Set(rows.map(({ jurisdiction }) => jurisdiction))]);
  const routeOf = ({ jurisdiction, scheme }: OwnFormRow) => {
    const pack = packs.find(({ data }) => data?.manifest.jurisdiction === jurisdiction)?.data;
    const label = pack?.schemes.find(({ id }) => id === scheme)?.label;
    if (pack === undefined || label === undefined) return '';
    const [country, route] = [inLanguage(pack.manifest.name, language), inLanguage(label, language)];
    return (
      <span lang={route.language}>
        {country.text} · {route.text}
      </span>
    );
  };
  return (
    <DataTable
      caption={t('forms.title')}
      hideCaption
      columns={[
        { id: 'title', label: t('forms.name') },
        { id: 'route', label: t('forms.route') },
        { id: 'edition', label: t('forms.edition') },
        { id: 'state', label: t('forms.state') },
      ]}
      rows={rows.map(row => ({
        id: row.formId,
        cells: {
          title: (
            <>
              <a href={formPaths.form(row.formId)}>{row.title}</a>
              {row.kind === 'answerSheet' && ` · ${t('forms.answerSheet')}`}
            </>
          ),
          route: routeOf(row),
          edition: formatInstant(row.editionAt),
          state: formState(row, t),
        },
      }))}
    />
  );
}

/** The forms of authorities that the office fills, and the way to add one. */
export function Forms() {
  const t = useWords();
  const { call } = useBridge();
  const forms = useQuery({ queryKey: cacheKeys.forms, queryFn: () => call('forms.list', {}) });
  const packs = usePacks();
  return (
    <Ready query={forms}>
      {rows => (
        <Ready query={packs}>
          {installed => (
            <Page title={t('forms.title')} back={<BackLink href="#/settings">{t('frame.settings')}</BackLink>}>
              <p>{t('forms.intro')}</p>
              {rows.length === 0 ? <p>{t('forms.none')}</p> : <FormTable rows={rows} />}
              <AddForm packs={installed} />
            </Page>
          )}
        </Ready>
      )}
    </Ready>
  );
}
