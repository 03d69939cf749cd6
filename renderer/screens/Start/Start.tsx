import { useState } from 'react';
import { CreateWorkspace } from './CreateWorkspace.tsx';
import { LanguageRow } from './LanguageRow.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';
import { RecoverySheet } from './RecoverySheet.tsx';
import { Unlock } from './Unlock.tsx';
import { UseRecoveryCode } from './UseRecoveryCode.tsx';

interface StartProps {
  /** A workspace lies in the folder; otherwise one is made. */
  readonly exists: boolean;
  /** With the times of the wrong tries before. */
  readonly onOpen: (failedOpenings: readonly string[]) => void;
  /** A workspace was made and opened, its code stored, its limits read. */
  readonly onCreated: () => void;
}

type Place =
  | { readonly at: 'create' | 'unlock' | 'recover' | 'privacy' }
  | { readonly at: 'sheet'; readonly recoveryCode: string };

function Shown({ place, setPlace, onOpen, onCreated }: StartPlace) {
  switch (place.at) {
    case 'create':
      return <CreateWorkspace onCreated={recoveryCode => setPlace({ at: 'sheet', recoveryCode })} />;
    case 'sheet':
      return <RecoverySheet recoveryCode={place.recoveryCode} onStored={() => setPlace({ at: 'privacy' })} />;
    case 'privacy':
      return <PrivacyPage onRead={onCreated} />;
    case 'unlock':
      return <Unlock onOpen={onOpen} onForgot={() => setPlace({ at: 'recover' })} />;
    case 'recover':
      return <UseRecoveryCode onOpen={onOpen} onBack={() => setPlace({ at: 'unlock' })} />;
    default:
      return place satisfies never;
  }
}

type StartPlace = Pick<StartProps, 'onOpen' | 'onCreated'> & {
  readonly place: Place;
  readonly setPlace: (place: Place) => void;
};

/** Before the workspace is open: making one, or opening it with the passphrase or the recovery code. */
export function Start({ exists, onOpen, onCreated }: StartProps) {
  const [place, setPlace] = useState<Place>({ at: exists ? 'unlock' : 'create' });
  return (
    <>
      <LanguageRow />
      <Shown key={place.at} place={place} setPlace={setPlace} onOpen={onOpen} onCreated={onCreated} />
    </>
  );
}
