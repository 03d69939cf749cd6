import { useQuery } from '@tanstack/react-query';
import { formatPerson } from '../../shared/fmt/formatPerson.ts';
import { useWords } from '../components/useWords.tsx';
import { cacheKeys } from './cacheKeys.ts';
import { useBridge } from './useBridge.ts';

/** Says whose key did something: a person's name, the recovery code, or the program itself. */
export function useActorName(): (actor: string) => string {
  const t = useWords();
  const { call } = useBridge();
  const { data: people = [] } = useQuery({ queryKey: cacheKeys.people, queryFn: () => call('store.people', {}) });
  return actor => {
    if (actor === '') return t('history.program');
    const person = people.find(({ slot }) => slot === actor);
    if (person?.kind === 'recovery') return t('history.recoveryCode');
    return formatPerson({ slot: actor, name: person?.name ?? '' }, t('accessLog.person'));
  };
}
