import { boolean, constant, constantFrom, integer, oneof, record, uniqueArray, type Arbitrary } from 'fast-check';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import { toChange } from './claimChanges.ts';

const fact = constantFrom('victim.fullName', 'victim.phone', 'bank.name');
const ids = (letter: string) => constantFrom(`${letter}1`, `${letter}2`, `${letter}3`);
const scheme = constantFrom('fund', 'budget', 'civilClaim');
const day = constantFrom('2026-01-10', '2026-02-11');
const minor = integer({ min: 1, max: 900 });
const proof = uniqueArray(ids('e'), { maxLength: 2 });
const word = constantFrom('Aspen', 'Birch', 'Cedar');

/** Every kind of change but those of files, each drawn from a few names, so that changes meet. Invented throughout. */
const changes: Readonly<Record<Exclude<ClaimChange['kind'], 'attachEvidence' | 'removeEvidence'>, Arbitrary<object>>> =
  {
    answer: record({ fact, value: record({ type: constant('text'), text: word }) }),
    clearAnswer: record({ fact }),
    markNotKnown: record({ fact }),
    draft: record({ fact, text: constantFrom('', 'half') }),
    putLoss: record({ loss: record({ lossId: ids('l'), head: constant('burial'), minor }) }),
    removeLoss: record({ lossId: ids('l') }),
    putPayment: record({ payment: record({ paymentId: ids('p'), source: word, minor }) }),
    removePayment: record({ paymentId: ids('p') }),
    putAwardPayment: record({ payment: record({ paymentId: ids('p'), scheme, minor, receivedOn: day }) }),
    removeAwardPayment: record({ paymentId: ids('p') }),
    requestDocument: record({ document: constantFrom('birthCertificate', 'deathCertificate'), on: day }),
    pursue: record({ scheme, pursued: boolean() }),
    chooseReading: record({
      question: constantFrom('mrpDate', 'baseDay'),
      reading: word.map(name => name.toLowerCase()),
    }),
    writeBlock: record({
      block: constantFrom('harm', 'events'),
      written: record({ text: constantFrom('', 'Harm', 'More') }),
    }),
    markSafeguard: record({ safeguard: constantFrom('escort', 'pseudonym'), done: boolean() }),
    takeFromCheck: record({ facts: uniqueArray(fact) }),
    rename: record({ title: word }),
  };

/** One change of an answer, a loss, a route or anything else that touches no file. */
export const arbitraryChange: Arbitrary<ClaimChange> = oneof(
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
export const arbitraryFileChange: Arbitrary<ClaimChange> = oneof(
  record({ evidenceId: ids('e'), document: constantFrom('birthCertificate', 'deathCertificate') }).map(
    ({ evidenceId, document }) => toChange({ kind: 'attachEvidence', evidence: described(evidenceId, document) }),
  ),
  ids('e').map(evidenceId => toChange({ kind: 'removeEvidence', evidenceId })),
);

/** A loss with receipts. */
const arbitraryProvenLoss = record({ lossId: ids('l'), head: constant('burial'), minor, evidence: proof }).map(loss =>
  toChange({ kind: 'putLoss', loss }),
);

/** Changes made at once, as the window sends them: no two of the same answer, loss or file. */
export const arbitraryStep: Arbitrary<readonly ClaimChange[]> = uniqueArray(
  oneof({ weight: 8, arbitrary: arbitraryChange }, arbitraryProvenLoss, { weight: 2, arbitrary: arbitraryFileChange }),
  {
    minLength: 1,
    maxLength: 4,
    selector: change => /"(?:fact|\w+Id|scheme|safeguard)":"([^"]+)"/.exec(JSON.stringify(change))?.[1] ?? change.kind,
  },
);
