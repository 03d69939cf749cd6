import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Person } from '../../../shared/bridge/contract.ts';
import { cacheKeys } from '../../bridge/cacheKeys.ts';
import { failureOf } from '../../bridge/failureOf.ts';
import { Button, ButtonRow } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useWords } from '../../components/useWords.tsx';
import { AddPerson } from './AddPerson.tsx';
import { NamePerson } from './NamePerson.tsx';
import { RemovePerson } from './RemovePerson.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { usePeople } from './usePeople.ts';

type Doing = { readonly what: 'add' } | { readonly what: 'name' | 'remove'; readonly person: Person };

/** Who opens the workspace with a passphrase of their own. */
export function People() {
  const t = useWords();
  const cache = useQueryClient();
  const people = usePeople();
  const [doing, setDoing] = useState<Doing>();
  const [done, setDone] = useState<string>();
  const nameOf = ({ name }: Person): string => (name === '' ? t('people.unnamed') : name);
  const begin = (next: Doing): void => {
    setDone(undefined);
    setDoing(next);
  };
  const finish = (said: string): void => {
    setDoing(undefined);
    setDone(said);
    void cache.invalidateQueries({ queryKey: cacheKeys.people });
  };
  const leave = (): void => setDoing(undefined);
  return (
    <SettingsSection id="people" title={t('people.title')}>
      <p>{t('people.text')}</p>
      {people.isError && <FailureNotice failure={failureOf(people.error)} onRetry={() => void people.refetch()} />}
      {done !== undefined && (
        <Notice tone="done" announced>
          <p>{done}</p>
        </Notice>
      )}
      {people.data !== undefined && (
        <DataTable
          caption={t('people.title')}
          hideCaption
          columns={[
            { id: 'name', label: t('people.name') },
            { id: 'change', label: t('people.change') },
          ]}
          rows={people.data.map(person => ({
            id: person.slot,
            cells: {
              name: person.isYou ? t('people.you', { name: nameOf(person) }) : nameOf(person),
              change: (
                <ButtonRow>
                  <Button
                    kind="link"
                    label={`${t('people.rename')}: ${nameOf(person)}`}
                    onClick={() => begin({ what: 'name', person })}
                  >
                    {t('people.rename')}
                  </Button>
                  {!person.isYou && (
                    <Button
                      kind="link"
                      label={`${t('people.remove')}: ${nameOf(person)}`}
                      onClick={() => begin({ what: 'remove', person })}
                    >
                      {t('people.remove')}
                    </Button>
                  )}
                </ButtonRow>
              ),
            },
          }))}
        />
      )}
      <Button onClick={() => begin({ what: 'add' })}>{t('people.add')}</Button>
      <Dialog open={doing?.what === 'add'} title={t('people.add')} onClose={leave}>
        <AddPerson onLeave={leave} onDone={name => finish(t('people.added', { name }))} />
      </Dialog>
      <Dialog open={doing?.what === 'name'} title={t('people.rename')} onClose={leave}>
        {doing?.what === 'name' && (
          <NamePerson person={doing.person} onLeave={leave} onDone={() => finish(t('people.named'))} />
        )}
      </Dialog>
      <Dialog
        open={doing?.what === 'remove'}
        title={doing?.what === 'remove' ? t('people.removeTitle', { name: nameOf(doing.person) }) : ''}
        onClose={leave}
      >
        {doing?.what === 'remove' && (
          <RemovePerson
            person={doing.person}
            onLeave={leave}
            onDone={() => finish(t('people.removed', { name: nameOf(doing.person) }))}
          />
        )}
      </Dialog>
    </SettingsSection>
  );
}
