import { longestLockAfter, shortestLockAfter } from '../../../shared/domain/preferences.ts';
import { useSession } from '../../bridge/useSession.ts';
import { Select } from '../../components/Select.tsx';
import { useWords } from '../../components/useWords.tsx';
import { SettingsSection } from './SettingsSection.tsx';

const choices = Array.from({ length: longestLockAfter - shortestLockAfter + 1 }, (_, more) => shortestLockAfter + more);

/** After how long a workspace that nobody touches locks. */
export function LockSettings() {
  const t = useWords();
  const { lockAfter, setLockAfter } = useSession();
  return (
    <SettingsSection id="lock" title={t('settings.lock')}>
      <Select
        id="lock-after"
        label={t('settings.lockAfter')}
        hint={t('settings.lockAfterHint')}
        value={String(lockAfter)}
        onChange={minutes => setLockAfter(Number(minutes))}
        options={choices.map(count => ({ value: String(count), label: t('settings.minutes', { count }) }))}
      />
    </SettingsSection>
  );
}
