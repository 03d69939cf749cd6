import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import type { ClaimId } from '../../shared/domain/claim.ts';
import type { FactValue } from '../../shared/domain/fact.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { minorUnitsSchema } from '../../shared/domain/money.ts';
import type { FactDefinition } from '../../shared/packs/interview.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { valueTypeOf } from '../../shared/packs/valueTypeOf.ts';
import { markDay, markNumber, markText } from './canaries.ts';
import { toChange } from './claimChanges.ts';
import type { StartedServices } from './startServices.ts';
import { attachUpload, makePdf, uploadFile } from './uploadFile.ts';

const day = (place: number) => isoDateSchema.parse(markDay(place));
const minor = (place: number) => minorUnitsSchema.parse(markNumber(place));

/** A value that says which question it answers, as far as its type can say anything. */
function markedValue(fact: string, { kind, options }: FactDefinition, place: number): FactValue {
  const type = valueTypeOf[kind];
  switch (type) {
    case 'boolean':
      return { type, is: true };
    case 'choice':
      return { type, choice: options?.[0]?.id ?? '' };
    case 'choices':
      return { type, choices: (options ?? []).map(({ id }) => id) };
    case 'date':
      return { type, date: day(place) };
    case 'count':
      // Too short to be found by.
      return { type, count: 3 };
    case 'money':
      return { type, minor: minor(place) };
    case 'offences':
      return { type, offences: [{ article: '120', part: '3', point: '1' }] };
    case 'text':
      return { type, text: markText(fact) };
    default:
      return type satisfies never;
  }
}

/** Every question that a pack asks, answered with marks. */
export const markedAnswers = ({ facts }: JurisdictionPack): Readonly<Record<string, FactValue>> =>
  Object.fromEntries(
    Object.entries(facts).map(([fact, definition], place) => [fact, markedValue(fact, definition, place)]),
  );

/** What can be written into a claim beside its answers, all of it marked. */
function markedChanges(pack: JurisdictionPack): readonly ClaimChange[] {
  const heads = Object.keys(pack.law.heads);
  const [document = ''] = Object.keys(pack.documents);
  const written = pack.papers.flatMap(paper => (paper.kind === 'drafted' ? paper.blocks : []));
  const blocks = new Set(written.flatMap(block => (block.kind === 'lawyer' ? [block.id] : [])));
  const drafts = Object.keys(pack.facts).map(fact => ({ kind: 'draft', fact, text: markText(`draft.${fact}`) }));
  return [
    ...heads.map((head, place) => ({
      kind: 'putLoss',
      loss: { lossId: `l${place}`, head, minor: minor(place), note: markText(`note.${head}`), incurredOn: day(place) },
    })),
    {
      kind: 'putPayment',
      payment: { paymentId: 'p1', source: markText('source'), minor: minor(500), receivedOn: day(20) },
    },
    ...pack.schemes.map(({ id: scheme }, place) => ({
      kind: 'putAwardPayment',
      payment: { paymentId: `a${place}`, scheme, minor: minor(600 + place), receivedOn: day(40 + place) },
    })),
    { kind: 'requestDocument', document, on: day(60) },
    ...pack.schemes.map(({ id: scheme }) => ({ kind: 'pursue', scheme, pursued: true })),
    ...[...blocks].map(block => ({
      kind: 'writeBlock',
      block,
      written: { text: markText(`block.${block}`), file: markText('file'), page: markText('page') },
    })),
    ...drafts,
  ].map(toChange);
}

/** A claim in which everything is marked that a person can type or bring in, and what names it. */
export interface MarkedClaim {
  readonly claimId: ClaimId;
  /** Random names under which parts of it are kept. */
  readonly ids: readonly string[];
}

/** Makes a claim in an open workspace and marks every field of it, through the bridge as a window would. */
export async function markClaim({ call, services }: StartedServices, jurisdiction: string): Promise<MarkedClaim> {
  const pack = await call('packs.get', { jurisdiction });
  const title = markText(`title.${jurisdiction}`);
  const { claim } = await call('claims.create', { jurisdiction, title, answers: {} });
  const { claimId } = claim;
  const pdf = Buffer.concat([await makePdf(1), Buffer.from(`\n% ${markText(`inside.${jurisdiction}`)}\n`)]);
  const uploaded = await uploadFile(services.serveFile, pdf);
  const [document = ''] = Object.keys(pack.documents);
  const answers = Object.entries(markedAnswers(pack)).map(([fact, value]) => toChange({ kind: 'answer', fact, value }));
  const changes = [...answers, attachUpload(uploaded, document, `${markText('scan')}.pdf`), ...markedChanges(pack)];
  let revision = 1;
  for (let from = 0; from < changes.length; from += 100) {
    const part = changes.slice(from, from + 100);
    await call('claims.apply', { claimId, revision, changes: part, why: markText('why') });
    revision += 1;
  }
  const [latest] = (await call('history.list', { claimId })).entries;
  await call('history.explain', { claimId, of: latest?.number ?? 0, why: markText('explained') });
  await call('evidence.preview', { claimId, evidenceId: uploaded.evidenceId });
  const language = 'ru' as const;
  const { exportId } = await call('sheets.write', {
    claimId,
    revision,
    language,
    sheet: { kind: 'family', blocks: ['next', 'amount', 'documents'], bringBy: day(80) },
  });
  return { claimId, ids: [claimId, uploaded.evidenceId, uploaded.sha256, exportId] };
}
