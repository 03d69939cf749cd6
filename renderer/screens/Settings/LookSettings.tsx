import { draftTranslations, languageNames, type WindowLanguage } from '../../../shared/text/windowLanguage.ts';
import { useSession } from '../../bridge/useSession.ts';
import { Tick } from '../../components/Tick.tsx';
import { Radios } from '../../components/Radios.tsx';
import { useWords } from '../../components/useWords.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** Language and discretion; both apply at once. */
export function LookSettings() {
  const t = useWords();
  const { language, setLanguage, discreet, setDiscreet } = useSession();
  const languages = Object.keys(languageNames) as WindowLanguage[];
  return (
    <SettingsSection id="look" title={t('settings.look')}>
      <Radios
        id="language"
        label={t('settings.language')}
        value={language}
        onChange={setLanguage}
        options={languages.map(each => ({
          value: each,
          label: <span lang={each}>{languageNames[each]}</span>,
          ...(draftTranslations.has(each) && { hint: t('translation.draft') }),
        }))}
      />
      <Tick
        id="discreet"
        label={t('settings.discreet')}
        hint={t('settings.discreetHint')}
        checked={discreet}
        onChange={setDiscreet}
      />
    </SettingsSection>
  );
}
