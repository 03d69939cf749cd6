import fc from 'fast-check';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import { toChange } from './claimChanges.ts';

const fact = fc.constantFrom('victim.fullName', 'victim.phone', 'bank.name');
const ids = (letter: string) => fc.constantFrom(`${letter}1`, `${letter}2`, `${letter}3`);
const scheme = fc.constantFrom('fund', 'budget', 'civilClaim');
const day = fc.constantFrom('2026-01-10', '2026-02-11');
const minor = fc.integer({ min: 1, max: 900 });
const proof = fc.uniqueArray(ids('e'), { maxLength: 2 });
const word = fc.constantFrom('Aspen', 'Birch', 'Cedar');

/** Every kind of change but those of files, each drawn from a few names, so that changes meet. Invented throughout. */
const changes: Readonly<
  Record<Exclude<ClaimChange['kind'], 'attachEvidence' | 'removeEvidence'>, fc.Arbitrary<object>>
> = {
  answer: fc.record({ fact, value: fc.record({ type: fc.constant('text'), text: word }) }),
  clearAnswer: fc.record({ fact }),
  markNotKnown: fc.record({ fact }),
  draft: fc.record({ fact, text: fc.constantFrom('', 'half') }),
  putLoss: fc.record({
    loss: fc.record(
      { lossId: ids('l'), head: fc.constant('burial'), minor, evidence: proof },
      { requiredKeys: ['lossId', 'head', 'minor'] },
    ),
  }),
  removeLoss: fc.record({ lossId: ids('l') }),
  putPayment: fc.record({ payment: fc.record({ paymentId: ids('p'), source: word, minor }) }),
  removePayment: fc.record({ paymentId: ids('p') }),
  putAwardPayment: fc.record({ payment: fc.record({ paymentId: ids('p'), scheme, minor, receivedOn: day }) }),
  removeAwardPayment: fc.record({ paymentId: ids('p') }),
  requestDocument: fc.record({ document: fc.constantFrom('birthCertificate', 'deathCertificate'), on: day }),
  pursue: fc.record({ scheme, pursued: fc.boolean() }),
  chooseReading: fc.record({
    question: fc.constantFrom('mrpDate', 'baseDay'),
    reading: word.map(name => name.toLowerCase()),
  }),
  writeBlock: fc.record({
    block: fc.constantFrom('harm', 'events'),
    written: fc.record({ text: fc.constantFrom('', 'Harm', 'More') }),
  }),
  markSafeguard: fc.record({ safeguard: fc.constantFrom('escort', 'pseudonym'), done: fc.boolean() }),
  takeFromCheck: fc.record({ facts: fc.uniqueArray(fact) }),
  rename: fc.record({ title: word }),
};

/** One change of an answer, a loss, a route or anything else that touches no file. */
export const arbitraryChange: fc.Arbitrary<ClaimChange> = fc.oneof(
  ...Object.entries(changes).map(([kind, rest]) => rest.map(said => toChange({ kind, ...said }))),
);

const described = (evidenceId: string, document: string) => ({
  evidenceId,
  document,
  fileName: 'scan.pdf',
  mediaType: 'application/pdf',
  byteCount: 10,
  pageCount: 1,
  sha256: evidenceId.charCodeAt(1).toString(16).repeat(32),
  addedOn: '2026-03-01',
});

/** A file brought in, named for another document, or removed. */
export const arbitraryFileChange: fc.Arbitrary<ClaimChange> = fc.oneof(
  fc
    .record({ evidenceId: ids('e'), document: fc.constantFrom('birthCertificate', 'deathCertificate') })
    .map(({ evidenceId, document }) => toChange({ kind: 'attachEvidence', evidence: described(evidenceId, document) })),
  ids('e').map(evidenceId => toChange({ kind: 'removeEvidence', evidenceId })),
);

/** Changes made at once, as the window sends them: no two of the same answer, loss or file. */
export const arbitraryStep: fc.Arbitrary<readonly ClaimChange[]> = fc.uniqueArray(
  fc.oneof({ weight: 4, arbitrary: arbitraryChange }, arbitraryFileChange),
  {
    minLength: 1,
    maxLength: 4,
    selector: change => /"(?:fact|\w+Id|scheme|safeguard)":"([^"]+)"/.exec(JSON.stringify(change))?.[1] ?? change.kind,
  },
);
