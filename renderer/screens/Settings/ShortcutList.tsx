import { DataTable } from '../../components/DataTable.tsx';
import { useWords } from '../../components/useWords.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** The keys by their usual caps; they work in every layout. */
const shortcuts = [
  { keys: 'Ctrl+Shift+H · Shift Shift Shift', does: 'shortcut.hide' },
  { keys: 'Ctrl+L', does: 'shortcut.lock' },
  { keys: 'Ctrl+N', does: 'shortcut.newClaim' },
  { keys: 'Ctrl+Enter', does: 'shortcut.send' },
  { keys: 'Ctrl+F', does: 'shortcut.search' },
  { keys: 'Alt+←', does: 'shortcut.back' },
  { keys: 'F1', does: 'shortcut.why' },
  { keys: 'F6', does: 'shortcut.regions' },
] as const;

/** What the keyboard can do everywhere. */
export function ShortcutList() {
  const t = useWords();
  return (
    <SettingsSection id="shortcuts" title={t('settings.shortcuts')}>
      <DataTable
        caption={t('settings.shortcuts')}
        hideCaption
        columns={[
          { id: 'keys', label: t('shortcut.keys') },
          { id: 'does', label: t('shortcut.does') },
        ]}
        rows={shortcuts.map(({ keys, does }) => ({ id: does, cells: { keys: <kbd>{keys}</kbd>, does: t(does) } }))}
      />
    </SettingsSection>
  );
}
