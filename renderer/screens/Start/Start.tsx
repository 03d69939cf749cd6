import { lazy, Suspense, useState } from 'react';
import { useBridge } from '../../bridge/useBridge.ts';
import { LoadingPage } from '../../components/Loading.tsx';
import { CreateWorkspace } from './CreateWorkspace.tsx';
import { LanguageRow } from './LanguageRow.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';
import type { ReadyBackup } from './RestoreBackup.tsx';
import { Unlock } from './Unlock.tsx';
import { UseRecoveryCode } from './UseRecoveryCode.tsx';

// Read when somebody restores a backup, which few starts are for.
const RestoreBackup = lazy(async () => ({ default: (await import('./RestoreBackup.tsx')).RestoreBackup }));
const ConfirmRestore = lazy(async () => ({ default: (await import('./ConfirmRestore.tsx')).ConfirmRestore }));
const Restored = lazy(async () => ({ default: (await import('./Restored.tsx')).Restored }));

interface StartProps {
  /** A workspace lies in the folder; otherwise one is made. */
  readonly exists: boolean;
  /** With the times of the wrong tries before. */
  readonly onOpen: (failedOpenings: readonly string[]) => void;
  /** A workspace was made and opened, its code stored, its limits read. */
  readonly onCreated: () => void;
}

type Place =
  | { readonly at: 'create' | 'unlock' | 'recover' | 'privacy' | 'restore' }
  | { readonly at: 'confirm'; readonly backup: ReadyBackup }
  | { readonly at: 'restored'; readonly backup: ReadyBackup; readonly keptAs: string | null }
  | { readonly at: 'sheet'; readonly recoveryCode: string };

function Shown({ place, setPlace, exists, onOpen, onCreated }: StartPlace) {
  const { call } = useBridge();
  const leave = () => setPlace({ at: exists ? 'unlock' : 'create' });
  /** The keys of a backup that nobody restores are forgotten. */
  const leaveBackup = () =>
    void call('store.lock', {})
      .catch(() => undefined)
      .finally(leave);
  const restore = () => setPlace({ at: 'restore' });
  switch (place.at) {
    case 'create':
      return (
        <CreateWorkspace onCreated={recoveryCode => setPlace({ at: 'sheet', recoveryCode })} onRestore={restore} />
      );
    case 'sheet':
      return <RecoverySheet recoveryCode={place.recoveryCode} onStored={() => setPlace({ at: 'privacy' })} />;
    case 'privacy':
      return <PrivacyPage onRead={onCreated} />;
    case 'unlock':
      return <Unlock onOpen={onOpen} onForgot={() => setPlace({ at: 'recover' })} onRestore={restore} />;
    case 'recover':
      return <UseRecoveryCode onOpen={onOpen} onBack={() => setPlace({ at: 'unlock' })} />;
    case 'restore':
      return <RestoreBackup onOpened={backup => setPlace({ at: 'confirm', backup })} onBack={leave} />;
    case 'confirm': {
      const { backup } = place;
      const onRestored = (keptAs: string | null) => setPlace({ at: 'restored', backup, keptAs });
      return <ConfirmRestore backup={backup} onRestored={onRestored} onBack={leaveBackup} />;
    }
    case 'restored':
      return <Restored {...place} onGo={() => setPlace({ at: 'unlock' })} />;
    default:
      return place satisfies never;
  }
}

type StartPlace = StartProps & {
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
};

/** Before the workspace is open: making one, opening it with the passphrase or the recovery code, or restoring it from a backup. */
export function Start({ exists, onOpen, onCreated }: StartProps) {
  const [place, setPlace] = useState<Place>({ at: exists ? 'unlock' : 'create' });
  return (
    <>
      <LanguageRow />
      <Suspense fallback={<LoadingPage />}>
        <Shown key={place.at} place={place} setPlace={setPlace} exists={exists} onOpen={onOpen} onCreated={onCreated} />
      </Suspense>
    </>
  );
}
