import { AppError } from '../../../shared/bridge/appError.ts';
import type { Ports } from '../ports.ts';
import type { Keyring, OpenedSlot, Secret } from '../vault/createKeyring.ts';
import { formatHeader, mostSlots, type Header, type Slot } from '../vault/header.ts';
import { createRecoveryCode } from '../vault/recoveryCode.ts';
import { recordAccess, type Access } from './accessLog.ts';
import type { UseWorkspace } from './openWorkspace.ts';
import { personRepository, type SlotOwner } from './personRepository.ts';
import { writeDurably } from './privateFiles.ts';
import { readHeader } from './readHeader.ts';

/** Somebody with a key to the workspace, now or before. */
export interface Person extends SlotOwner {
  /** This slot opened the workspace. */
  readonly isYou: boolean;
  /** The slot still opens the workspace. */
  readonly opens: boolean;
}

/**
 * Changes what opens a workspace. Each is proven with a secret that opens it now; the same master key is sealed anew, and nothing else
 * is encrypted again. All throw locked and wrongPassphrase.
 */
export interface SecretChanges {
  /**
   * Another passphrase for the one who proves theirs; the old one opens nothing from then on. The recovery code gives one to `slot`,
   * who has forgotten theirs, and needs no `slot` where there is one passphrase only. Throws peopleRefused (`taken`) for one that
   * another person has.
   */
  changePassphrase(current: Secret, next: string, slot?: string): Promise<void>;
  /** Another recovery code, kept nowhere; the old one opens nothing from then on. By passphrase alone: it stays good if the code is lost. */
  renewRecoveryCode(passphrase: string): Promise<string>;
  /** Everyone whose key ever opened the workspace, and the recovery code. */
  people(): Promise<readonly Person[]>;
  /** Throws peopleRefused (`taken`, `tooMany`). */
  addPerson(current: Secret, name: string, passphrase: string): Promise<void>;
  /** Their passphrase opens nothing from then on. Throws peopleRefused (`last`, `yourself`), notFound. */
  removePerson(current: Secret, slot: string): Promise<void>;
  /** Throws notFound. */
  namePerson(slot: string, name: string): void;
}

export interface SecretChangesParts {
  readonly headerFile: string;
  readonly keyring: Keyring;
  readonly use: UseWorkspace;
  readonly ports: Pick<Ports, 'clock' | 'newId'>;
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called once a secret was proven, with the workspace still open. */
  readonly afterProof: () => Promise<unknown>;
}

const isPassphrase = ({ kind }: Slot): boolean => kind === 'passphrase';

function findSlot(slots: readonly Slot[], id: string): Slot {
  const found = slots.find(slot => slot.id === id && isPassphrase(slot));
  if (found === undefined) throw new AppError('notFound', { what: 'person', id });
  return found;
}

/** Whose passphrase is replaced. */
function findForgetful({ slots }: Header, proven: Slot, slot: string | undefined): Slot {
  if (isPassphrase(proven)) return proven;
  const [only, ...others] = slots.filter(isPassphrase);
  return only !== undefined && others.length === 0 ? only : findSlot(slots, slot ?? '');
}

export function createSecretChanges(parts: SecretChangesParts): SecretChanges {
  const { headerFile, keyring, use, ports, inTurn, afterProof } = parts;
  const { clock, newId } = ports;

  const record = (action: Access['action'], slot: string): void => {
    const { database, actor } = use();
    recordAccess(database, { at: clock.now(), actor, action, details: { slot } });
  };

  /** Logged first: a change of keys that nobody can see later would be worse than a line about one that was cut off. */
  const writeSlots = async (slots: readonly Slot[], action: Access['action'], slot: string): Promise<void> => {
    record(action, slot);
    await writeDurably(headerFile, [Buffer.from(formatHeader(slots))]);
  };

  /** Opens the master key with a secret for as long as `change` takes. */
  const withProof = <T>(current: Secret, change: (header: Header, opened: OpenedSlot) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      use();
      const header = await readHeader(headerFile);
      const opened = await keyring.open(header, current);
      try {
        use();
        await afterProof();
        return await change(header, opened);
      } finally {
        opened.masterKey.fill(0);
      }
    });

  const requireFree = async (passphrase: string, others: readonly Slot[]): Promise<void> => {
    if (await keyring.opensAny(others, { passphrase })) throw new AppError('peopleRefused', { reason: 'taken' });
  };

  return {
    changePassphrase: (current, next, slot) =>
      withProof(current, async (header, opened) => {
        const replaced = findForgetful(header, opened.slot, slot);
        const kept = header.slots.filter(({ id }) => id !== replaced.id);
        await requireFree(next, kept);
        const renewed = await keyring.seal(opened.masterKey, { passphrase: next }, replaced);
        const slots = header.slots.map(each => (each === replaced ? renewed : each));
        await writeSlots(slots, 'store.changePassphrase', replaced.id);
      }),

    renewRecoveryCode: passphrase =>
      withProof({ passphrase }, async (header, { masterKey }) => {
        const recoveryCode = createRecoveryCode();
        // Under the id of the old one: to the log it is the recovery code, whichever it is.
        const id = header.slots.find(slot => !isPassphrase(slot))?.id ?? newId();
        const renewed = await keyring.seal(masterKey, { recoveryCode }, { id, label: '' });
        await writeSlots([...header.slots.filter(isPassphrase), renewed], 'store.renewRecoveryCode', id);
        return recoveryCode;
      }),

    people: () =>
      inTurn(async () => {
        const { database, actor } = use();
        const { slots } = await readHeader(headerFile);
        return personRepository(database)
          .all()
          .map(owner => ({
            ...owner,
            isYou: owner.slot === actor,
            opens: slots.some(({ id }) => id === owner.slot),
          }));
      }),

    addPerson: (current, name, passphrase) =>
      withProof(current, async ({ slots }, { masterKey }) => {
        if (slots.length >= mostSlots) throw new AppError('peopleRefused', { reason: 'tooMany' });
        await requireFree(passphrase, slots);
        const added = await keyring.seal(masterKey, { passphrase }, { id: newId(), label: '' });
        const people = personRepository(use().database);
        people.note([added]);
        people.name(added.id, name);
        try {
          await writeSlots([...slots, added], 'store.addPerson', added.id);
        } catch (cause) {
          // Nobody is named who never had a key; what failed last may have failed behind the writing.
          const written = await readHeader(headerFile);
          if (written.slots.every(({ id }) => id !== added.id)) people.forget(added.id);
          throw cause;
        }
      }),

    removePerson: (current, slot) =>
      withProof(current, async ({ slots }, opened) => {
        const { id } = findSlot(slots, slot);
        if (id === opened.slot.id || id === use().actor) throw new AppError('peopleRefused', { reason: 'yourself' });
        const kept = slots.filter(each => each.id !== id);
        if (!kept.some(isPassphrase)) throw new AppError('peopleRefused', { reason: 'last' });
        await writeSlots(kept, 'store.removePerson', id);
      }),

    namePerson(slot, name) {
      const people = personRepository(use().database);
      if (!people.all().some(owner => owner.slot === slot)) {
        throw new AppError('notFound', { what: 'person', id: slot });
      }
      people.name(slot, name);
      record('store.namePerson', slot);
    },
  };
}
