import { inLanguage } from '../../../shared/domain/language.ts';
import { formatDate } from '../../../shared/fmt/formatDate.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { usePacks } from '../../bridge/usePack.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { useLanguage, useWords } from '../../components/useWords.tsx';
import { sortPacks } from '../sortPacks.ts';
import { SettingsSection } from './SettingsSection.tsx';

/** The rules that are installed, how far their sources were read, and whether a lawyer has confirmed them. */
export function RulePacks() {
  const t = useWords();
  const language = useLanguage();
  const packs = usePacks();
  return (
    <SettingsSection id="packs" title={t('settings.packs')}>
      {packs.isError && <FailureNotice failure={failureOf(packs.error)} onRetry={() => void packs.refetch()} />}
      {packs.data?.length === 0 && <p>{t('newClaim.noPacks')}</p>}
      {packs.data !== undefined && packs.data.length > 0 && (
        <DataTable
          caption={t('settings.packs')}
          hideCaption
          columns={[
            { id: 'name', label: t('newClaim.country') },
            { id: 'version', label: t('settings.packVersion') },
            { id: 'readUpTo', label: t('settings.packReadUpTo') },
            { id: 'status', label: t('settings.packStatus') },
          ]}
          rows={sortPacks(packs.data, language).map(pack => {
            const name = inLanguage(pack.name, language);
            return {
              id: pack.jurisdiction,
              cells: {
                name: <span lang={name.language}>{name.text}</span>,
                version: pack.version,
                readUpTo: formatDate(pack.readUpTo),
                status: t(`settings.packStatus.${pack.status}`),
              },
            };
          })}
        />
      )}
    </SettingsSection>
  );
}
