import { expect, it } from 'vitest';
import { createClient, type BridgeFailure } from '../../shared/bridge/client.ts';

const codeOf = (reply: () => Promise<unknown>): Promise<string> =>
  createClient(reply)('store.state', {}).then(
    () => 'a value',
    ({ code }: BridgeFailure) => code,
  );

it.each([
  ['nobody answers', () => Promise.reject(new Error('no answer'))],
  ['the reply is no reply', () => Promise.resolve({ state: 'open' })],
  ['the value is not as the contract has it', () => Promise.resolve({ ok: true, value: { state: 'ajar' } })],
  ['the failure is unknown', () => Promise.resolve({ ok: false, failure: { code: 'sleepy', details: {} } })],
  ['the details are not as declared', () => Promise.resolve({ ok: false, failure: { code: 'conflict', details: {} } })],
])('counts as disconnected where %s', async (_case, reply) => {
  expect(await codeOf(reply)).toBe('disconnected');
});

it('throws the failure with its details', async () => {
  const failure = { code: 'conflict', details: { revision: 7 } };
  await expect(createClient(async () => ({ ok: false, failure }))('store.state', {})).rejects.toMatchObject(failure);
});
