import type { Person } from '../../../shared/bridge/contract.ts';
import { useBridge } from '../../bridge/useBridge.ts';
import { useWords } from '../../components/useWords.tsx';
import { OwnPassphraseForm } from './OwnPassphraseForm.tsx';

interface RemovePersonProps {
  readonly person: Person;
  readonly onLeave: () => void;
  readonly onDone: () => void;
}

/** Takes a person's passphrase away. */
export function RemovePerson({ person, onLeave, onDone }: RemovePersonProps) {
  const t = useWords();
  const { call } = useBridge();
  return (
    <OwnPassphraseForm
      fieldId="person-current"
      action={t('people.remove')}
      isDanger
      change={passphrase => call('store.removePerson', { current: { passphrase }, slot: person.slot })}
      onDone={onDone}
      onLeave={onLeave}
    >
      <p>{t('people.removeText')}</p>
    </OwnPassphraseForm>
  );
}
