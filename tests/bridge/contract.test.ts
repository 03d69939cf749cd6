import { assert, asyncProperty, constantFrom, jsonValue, oneof, string } from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError, replySchema } from '../../shared/bridge/appError.ts';
import { contract, type Handlers } from '../../shared/bridge/contract.ts';
import { createClient, readUploadReply, type BridgeFailure, type Call } from '../../shared/bridge/client.ts';
import { toChange } from '../support/claimChanges.ts';
import { passphrase, startServices, type StartedServices } from '../support/startServices.ts';
import { attachUpload, makePng } from '../support/uploadFile.ts';
import { carriers, type OpenCarrier } from './carriers.ts';

const failureOf = (asked: Promise<unknown>): Promise<Pick<BridgeFailure, 'code' | 'details'>> =>
  asked.then(
    () => expect.unreachable('the call succeeded'),
    ({ code, details }: BridgeFailure) => ({ code, details }),
  );

describe.each(carriers)('the bridge over $carrier', ({ open }) => {
  let services: StartedServices['services'];
  let logged: StartedServices['logged'];
  let bridge: OpenCarrier;
  let call: Call;
  const opened: OpenCarrier[] = [];

  /** A further bridge on the same services, with some of the handlers replaced by ones that misbehave. */
  async function openWith(replaced: Partial<Handlers>): Promise<OpenCarrier> {
    const carrier = await open({ ...services, handlers: { ...services.handlers, ...replaced } });
    opened.push(carrier);
    return carrier;
  }
  beforeEach(async () => {
    ({ services, logged } = startServices());
    bridge = await openWith({});
    call = createClient(bridge.carry);
  });
  afterEach(async () => {
    for (const carrier of opened.splice(0)) await carrier.close();
  });

  it('brings a value back', async () => {
    expect(await call('store.state', {})).toEqual({ state: 'absent' });
  });

  it('keeps the code and the details of a known failure', async () => {
    await call('store.create', { passphrase });
    await call('store.lock', {});
    expect(await failureOf(call('store.unlock', { passphrase: 'another horse battery' }))).toEqual({
      code: 'wrongPassphrase',
      details: { waitSeconds: expect.any(Number) as number },
    });
    expect(await failureOf(call('claims.find', { words: '', offset: 0 }))).toEqual({ code: 'locked', details: {} });
  });

  it('hides an unknown failure behind an incident number and logs no word of it', async () => {
    const { carry } = await openWith({
      'packs.list': () => {
        throw new Error('no such file: Aigerim Testova.pdf');
      },
    });
    const { code, details } = await failureOf(createClient(carry)('packs.list', {}));
    expect(code).toBe('internal');
    expect(logged.join('\n')).toContain(`incident ${String(details['incident'])} Error\n`);
    expect(logged.join('\n')).not.toContain('Testova');
  });

  it('hides a known failure whose details are not as declared', async () => {
    const { carry } = await openWith({
      'packs.list': () => {
        throw new AppError('notFound', { what: 'claim', id: 'x'.repeat(65) });
      },
    });
    expect(await failureOf(createClient(carry)('packs.list', {}))).toMatchObject({ code: 'internal' });
  });

  it('lets nothing out that the reply schema does not name', async () => {
    const { carry } = await openWith({
      'store.state': () => ({ state: 'open', passphrase }) as { state: 'open' },
    });
    const reply = await carry('store.state', {});
    expect(reply).toMatchObject({ ok: false, failure: { code: 'internal' } });
    expect(JSON.stringify(reply)).not.toContain(passphrase);
  });

  it.each([
    ['a missing field', 'store.create', {}, ['/passphrase']],
    ['a field too short', 'store.create', { passphrase: 'Testova' }, ['/passphrase']],
    ['a field that does not exist', 'packs.list', { search: 'Testova' }, ['']],
    [
      'an item of a list',
      'claims.apply',
      { claimId: 'c1', revision: 1, changes: [{ kind: 'Testova' }] },
      ['/changes/0/kind'],
    ],
    [
      'a name of a record',
      'claims.create',
      { jurisdiction: 'kz', title: 'x', answers: { 'Testova ~/': null } },
      ['/answers'],
    ],
    ['no object', 'store.state', 'Testova', ['']],
    ['a prototype', 'store.state', JSON.parse('{"__proto__":{"Testova":1}}'), ['']],
  ])('says where a bad request is wrong, never what it was: %s', async (_case, name, request, at) => {
    const reply = await bridge.carry(name, request);
    expect(reply).toEqual({ ok: false, failure: { code: 'invalidRequest', details: { at } } });
    expect(JSON.stringify(reply)).not.toContain('Testova');
  });

  it.each(['', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'store.state ', 'no.such'])(
    'knows no method %j',
    async name => {
      expect(await bridge.carry(name, {})).toEqual({
        ok: false,
        failure: { code: 'invalidRequest', details: { at: [] } },
      });
    },
  );

  it('answers anything at all with a reply', async () => {
    const names = oneof(constantFrom(...Object.keys(contract).filter(name => name !== 'events.next')), string());
    await assert(
      asyncProperty(names, jsonValue(), async (name, request) => {
        expect(replySchema.safeParse(await bridge.carry(name, request)).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('answers a long poll once something happens, and each event once', async () => {
    await call('store.create', { passphrase });
    const polled = call('events.next', { after: 0 });
    await call('store.lock', {});
    const { events } = await polled;
    expect(events.map(({ event }) => event)).toEqual([{ kind: 'locked' }]);
    const after = events[0]?.number ?? 0;
    services.events.publish({ kind: 'hide' });
    expect(await call('events.next', { after })).toEqual({ events: [{ number: after + 1, event: { kind: 'hide' } }] });
  });

  /** Starts writing a draft of an application with two enclosures: a job that tells how far it is. */
  async function startJob(): Promise<{ readonly written: Promise<unknown> }> {
    await call('store.create', { passphrase });
    const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
    const { claimId } = claim;
    const changes = [toChange({ kind: 'pursue', scheme: 'fund', pursued: true })];
    for (const [document, red] of [
      ['deathCertificate', 100],
      ['victimIdentity', 200],
    ] as const) {
      const answer = await bridge.fetchFile('/files', new Uint8Array(makePng(red)));
      changes.push(attachUpload(readUploadReply(await answer.json()), document));
    }
    await call('claims.apply', { claimId, revision: 1, changes });
    const choices = { claimId, revision: 2, flatten: true, language: 'ru' } as const;
    return { written: call('exports.write', { ...choices, accept: [], draft: true, jobId: 'job1' }) };
  }

  it('tells how far a job is', async () => {
    await (
      await startJob()
    ).written;
    const { events } = await call('events.next', { after: 0 });
    const progress = events.flatMap(({ event }) => (event.kind === 'progress' ? [event] : []));
    // The paper and the two documents behind it.
    expect(progress.at(-1)).toMatchObject({ jobId: 'job1', done: 3, total: 3 });
  });

  it('cancels a job', async () => {
    const { written } = await startJob();
    const failure = failureOf(written);
    await call('jobs.cancel', { jobId: 'job1' });
    expect(await failure).toEqual({ code: 'cancelled', details: {} });
  });

  it('carries bytes up and down unchanged', async () => {
    await call('store.create', { passphrase });
    const bytes = new Uint8Array(makePng(200));
    const upload = (await (await bridge.fetchFile('/files', bytes)).json()) as { value: { evidenceId: string } };
    expect(upload).toMatchObject({ ok: true, value: { mediaType: 'image/png', byteCount: bytes.length } });
    const download = await bridge.fetchFile(`/files/evidence/${upload.value.evidenceId}`);
    expect(download.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(bytes);
  });

  it('refuses bytes with a code, like a call', async () => {
    const locked = await bridge.fetchFile('/files', new Uint8Array(makePng(200)));
    expect(await locked.json()).toEqual({ ok: false, failure: { code: 'locked', details: {} } });
    await call('store.create', { passphrase });
    const refused = await bridge.fetchFile('/files', new TextEncoder().encode('no picture'));
    expect(await refused.json()).toMatchObject({ ok: false, failure: { code: 'evidenceRejected' } });
    const missing = await bridge.fetchFile('/files/evidence/..%2f..%2fheader.json');
    expect(await missing.json()).toMatchObject({ ok: false, failure: { code: 'notFound' } });
  });
});
