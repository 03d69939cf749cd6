import { describe, expect, it } from 'vitest';
import { claimIdSchema, type ClaimId } from '../../../shared/domain/claim.ts';
import type { FactValue } from '../../../shared/domain/fact.ts';
import { isoDateSchema } from '../../../shared/domain/isoDate.ts';
import { answerText, toChange } from '../../support/claimChanges.ts';
import { listClaims } from '../../support/listClaims.ts';
import { passphrase, startOpenServices, startServices } from '../../support/startServices.ts';
import { tamper } from '../../support/tamper.ts';

const failsWith = (code: string, details: unknown = {}) => expect.objectContaining({ code, details }) as unknown;
const birthDate = isoDateSchema.parse('2012-05-04');
const nobody = claimIdSchema.parse('nobody');

async function startWithClaim() {
  const started = await startOpenServices();
  const { claim } = await started.call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
  const { claimId } = claim;
  const reopen = async () => {
    await started.call('store.lock', {});
    await started.call('store.unlock', { passphrase });
    return started.call('claims.open', { claimId });
  };
  return { ...started, claimId, reopen };
}

describe('a claim that cannot be read', () => {
  it.each([['{}'], ['no JSON']])('is told as damaged, and the others open: %s', async body => {
    const { call, claimId, workspaceFolder } = await startWithClaim();
    const other = await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
    await call('store.lock', {});
    await tamper(workspaceFolder, passphrase, `UPDATE claim SET body = '${body}' WHERE id = '${claimId}'`);
    await call('store.unlock', { passphrase });
    const damaged = failsWith('storeDamaged', { part: 'claim' });
    await expect(call('claims.open', { claimId })).rejects.toThrow(damaged);
    await expect(call('history.list', { claimId })).rejects.toThrow(damaged);
    expect(await call('claims.open', { claimId: other.claim.claimId })).toMatchObject({ claim: { title: 'Case 2' } });
  });
});

describe('a new claim', () => {
  it('has its first answers, its assessment and its steps', async () => {
    const { call } = await startOpenServices();
    const opened = await call('claims.create', {
      jurisdiction: 'kz',
      title: 'Case 1',
      answers: { 'victim.birthDate': { type: 'date', date: birthDate } },
    });
    expect(opened).toMatchObject({
      revision: 1,
      claim: { jurisdiction: 'kz', title: 'Case 1', createdOn: '2026-03-12' },
      assessment: {
        jurisdiction: 'kz',
        assessedOn: '2026-03-12',
        schemes: [
          { schemeId: 'fund' },
          { schemeId: 'budget' },
          { schemeId: 'civilClaim' },
          { schemeId: 'separateSuit' },
          { schemeId: 'legalAid' },
          { schemeId: 'traffickingServices' },
          { schemeId: 'participationCosts' },
        ],
      },
    });
    expect(opened.claim.answers).toEqual({ 'victim.birthDate': { type: 'date', date: birthDate } });
    expect(opened.plan.steps.length).toBeGreaterThan(0);
  });

  it('needs a pack', async () => {
    const { call } = await startOpenServices();
    const creating = call('claims.create', { jurisdiction: 'atlantis', title: 'Case 1', answers: {} });
    await expect(creating).rejects.toThrow(failsWith('notFound', { what: 'pack', id: 'atlantis' }));
    expect(await listClaims(call)).toEqual([]);
  });

  it('needs an open workspace', async () => {
    const { call } = startServices();
    const creating = call('claims.create', { jurisdiction: 'kz', title: 'Case 1', answers: {} });
    await expect(creating).rejects.toThrow(failsWith('locked'));
  });
});

describe('a new claim from the same event', () => {
  const first: Readonly<Record<string, FactValue>> = {
    'case.offences': {
      type: 'offences',
      offences: [{ article: '120', part: '3-1', qualifiers: { criminalGroup: true, hivInfection: true } }],
    },
    'incident.date': { type: 'date', date: isoDateSchema.parse('2026-01-10') },
    'recognition.body': { type: 'text', text: 'Отдел полиции' },
    'recognition.caseNumber': { type: 'text', text: '260000000000001' },
    'victim.fullName': { type: 'text', text: 'Айгүл Сейіт' },
    'victim.birthDate': { type: 'date', date: birthDate },
    'case.claimFor': { type: 'choice', choice: 'child' },
  };

  async function startWithFirst() {
    const { call } = await startOpenServices();
    const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Aspen', answers: first });
    const { claimId: from } = claim;
    const changes = [
      toChange({ kind: 'draft', fact: 'victim.address', text: 'г. Алматы' }),
      toChange({ kind: 'markNotKnown', fact: 'victim.iin' }),
      toChange({ kind: 'pursue', scheme: 'fund', pursued: true }),
      toChange({ kind: 'requestDocument', document: 'birthCertificate', on: '2026-03-01' }),
      toChange({ kind: 'chooseReading', question: 'mrpDate', reading: 'fund.applicationDate' }),
      toChange({ kind: 'putPayment', payment: { paymentId: 'p1', source: 'Айгүл Сейіт', minor: 100 } }),
    ];
    await call('claims.apply', { claimId: from, revision: 1, changes });
    return { call, from };
  }

  it('takes over offence, day and body, and nothing else', async () => {
    const { call, from } = await startWithFirst();
    const answers: typeof first = { 'case.claimFor': { type: 'choice', choice: 'adult' } };
    const { claim, revision } = await call('claims.create', { jurisdiction: 'kz', title: 'Birch', answers, from });
    expect({ claim, revision }).toEqual({
      revision: 1,
      claim: {
        format: 1,
        claimId: claim.claimId,
        jurisdiction: 'kz',
        title: 'Birch',
        createdOn: '2026-03-12',
        answers: {
          'case.claimFor': answers['case.claimFor'],
          // What was done to the first person is not known of the second.
          'case.offences': {
            type: 'offences',
            offences: [{ article: '120', part: '3-1', qualifiers: { criminalGroup: true } }],
          },
          'incident.date': first['incident.date'],
          'recognition.body': first['recognition.body'],
        },
        notKnown: [],
        drafts: {},
        losses: [],
        payments: [],
        evidence: [],
        requestedDocuments: {},
        blocks: {},
        awardPayments: [],
        safeguardsDone: [],
        pursued: [],
        readings: {},
      },
    });
    expect(claim.claimId).not.toBe(from);
  });

  it('needs that claim', async () => {
    const { call } = await startOpenServices();
    const creating = call('claims.create', { jurisdiction: 'kz', title: 'Birch', answers: {}, from: nobody });
    await expect(creating).rejects.toThrow(failsWith('notFound', { what: 'claim', id: 'nobody' }));
    expect(await listClaims(call)).toEqual([]);
  });
});

const charge = (article: string) =>
  toChange({ kind: 'answer', fact: 'case.offences', value: { type: 'offences', offences: [{ article }] } });

describe('a change', () => {
  it('is there after the workspace was locked and opened', async () => {
    const { call, claimId, reopen } = await startWithClaim();
    await call('claims.apply', { claimId, revision: 1, changes: [answerText('victim.fullName', 'Айгүл Сейіт')] });
    expect(await reopen()).toMatchObject({
      revision: 2,
      claim: { answers: { 'victim.fullName': { type: 'text', text: 'Айгүл Сейіт' } } },
    });
  });

  it('answers with the fresh assessment', async () => {
    const { call, claimId } = await startWithClaim();
    const before = await call('claims.open', { claimId });
    const after = await call('claims.apply', {
      claimId,
      revision: 1,
      changes: [toChange({ kind: 'answer', fact: 'recognition.recognised', value: { type: 'boolean', is: true } })],
    });
    expect(before.assessment.openQuestions).toContain('recognition.recognised');
    expect(after.assessment.openQuestions).not.toContain('recognition.recognised');
  });

  it('of the charge says what it changes in each route, once', async () => {
    const { call, claimId } = await startWithClaim();
    const first = await call('claims.apply', { claimId, revision: 1, changes: [charge('124')] });
    expect(first.requalification).toBeNull();
    // Article 188, theft, stands on no list of the Fund.
    const later = await call('claims.apply', { claimId, revision: 2, changes: [charge('188')] });
    expect(later.requalification?.differences).toContainEqual({ schemeId: 'fund', what: 'outcome', names: [] });
    expect(later.requalification?.before.schemes.find(({ schemeId }) => schemeId === 'fund')?.outcome).toBe('unknown');
    expect(later.requalification?.after.schemes.find(({ schemeId }) => schemeId === 'fund')?.outcome).toBe('notMet');
    expect((await call('claims.open', { claimId })).requalification).toBeNull();
  });

  it('of an old revision is refused with the new one, and nothing of it is kept', async () => {
    const { call, claimId, reopen } = await startWithClaim();
    await call('claims.apply', { claimId, revision: 1, changes: [answerText('victim.fullName', 'Айгүл')] });
    const late = call('claims.apply', { claimId, revision: 1, changes: [answerText('victim.fullName', 'Дана')] });
    await expect(late).rejects.toThrow(failsWith('conflict', { revision: 2 }));
    expect(await reopen()).toMatchObject({ revision: 2, claim: { answers: { 'victim.fullName': { text: 'Айгүл' } } } });
  });

  it('is refused whole where one part of it is', async () => {
    const { call, claimId, reopen } = await startWithClaim();
    const evidence = {
      evidenceId: 'nothing',
      document: 'deathCertificate',
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      byteCount: 1,
      pageCount: 1,
      sha256: '0'.repeat(64),
      addedOn: '2026-03-12',
    };
    const changes = [answerText('victim.fullName', 'Айгүл'), toChange({ kind: 'attachEvidence', evidence })];
    await expect(call('claims.apply', { claimId, revision: 1, changes })).rejects.toThrow(
      failsWith('notFound', { what: 'evidence', id: 'nothing' }),
    );
    expect(await reopen()).toMatchObject({ revision: 1, claim: { answers: {} } });
  });

  it('needs its claim', async () => {
    const { call } = await startOpenServices();
    const changes = [answerText('victim.fullName', 'Айгүл')];
    await expect(call('claims.apply', { claimId: nobody, revision: 1, changes })).rejects.toThrow(
      failsWith('notFound', { what: 'claim', id: 'nobody' }),
    );
  });

  it('is told to pages that wait for news', async () => {
    const { call, claimId } = await startWithClaim();
    const polled = call('events.next', { after: 0 });
    await call('claims.apply', { claimId, revision: 1, changes: [answerText('victim.fullName', 'Айгүл')] });
    expect((await polled).events).toMatchObject([{ event: { kind: 'changed', claimId } }]);
  });
});

describe('a draft', () => {
  const draft = toChange({ kind: 'draft', fact: 'bank.iban', text: 'KZ86 12' });

  it('is there after the workspace was locked and opened', async () => {
    const { call, claimId, reopen } = await startWithClaim();
    await call('claims.apply', { claimId, revision: 1, changes: [draft] });
    expect((await reopen()).claim.drafts).toEqual({ 'bank.iban': 'KZ86 12' });
  });

  it('changes nothing of the assessment', async () => {
    const { call, claimId } = await startWithClaim();
    const before = await call('claims.open', { claimId });
    const after = await call('claims.apply', { claimId, revision: 1, changes: [draft] });
    expect(after.assessment).toEqual(before.assessment);
  });

  it('is gone when the answer is given', async () => {
    const { call, claimId } = await startWithClaim();
    await call('claims.apply', { claimId, revision: 1, changes: [draft] });
    const changes = [answerText('bank.iban', 'KZ86125KZT5004100100')];
    const { claim } = await call('claims.apply', { claimId, revision: 2, changes });
    expect(claim.drafts).toEqual({});
  });
});

describe('the list', () => {
  const recognised = [
    toChange({ kind: 'answer', fact: 'recognition.recognised', value: { type: 'boolean', is: true } }),
    toChange({ kind: 'answer', fact: 'recognition.date', value: { type: 'date', date: '2025-02-10' } }),
  ];

  it('shows the next day that binds the claimant: three years from the recognition', async () => {
    const { call, claimId } = await startWithClaim();
    await call('claims.apply', { claimId, revision: 1, changes: recognised });
    expect(await listClaims(call)).toMatchObject([
      { claimId, title: 'Case 1', status: 'open', revision: 2, nextDeadline: { day: '2028-02-10' } },
    ]);
  });

  it('shows the same when what it had worked out before is gone', async () => {
    const { call, claimId } = await startWithClaim();
    await call('claims.apply', { claimId, revision: 1, changes: recognised });
    const derived = await listClaims(call);
    await call('claims.apply', {
      claimId,
      revision: 2,
      changes: [toChange({ kind: 'clearAnswer', fact: 'recognition.date' })],
    });
    const cleared = await listClaims(call);
    await call('claims.apply', { claimId, revision: 3, changes: recognised });
    expect(cleared).toMatchObject([{ nextDeadline: null }]);
    expect(await listClaims(call)).toEqual(derived.map(row => ({ ...row, revision: 4 })));
  });

  it('shows archived claims as archived, and open ones again as open', async () => {
    const { call, claimId } = await startWithClaim();
    const status = async () => (await listClaims(call)).map(row => row.status);
    await call('claims.archive', { claimId, archived: true });
    expect(await status()).toEqual(['archived']);
    await call('claims.archive', { claimId, archived: false });
    expect(await status()).toEqual(['open']);
  });
});

describe('removing a claim', () => {
  it('leaves the others', async () => {
    const { call, claimId } = await startWithClaim();
    const { claim } = await call('claims.create', { jurisdiction: 'kz', title: 'Case 2', answers: {} });
    await call('claims.remove', { claimId });
    expect((await listClaims(call)).map(row => row.claimId)).toEqual([claim.claimId]);
    await expect(call('claims.open', { claimId })).rejects.toThrow(
      failsWith('notFound', { what: 'claim', id: claimId }),
    );
  });

  it.each<[string, (claimId: ClaimId) => readonly ['claims.archive' | 'claims.remove', object]]>([
    ['archived', claimId => ['claims.archive', { claimId, archived: true }]],
    ['removed', claimId => ['claims.remove', { claimId }]],
  ])('that is gone cannot be %s', async (_, request) => {
    const { call } = await startOpenServices();
    const [name, body] = request(nobody);
    await expect(call(name, body as never)).rejects.toThrow(failsWith('notFound', { what: 'claim', id: 'nobody' }));
  });
});
