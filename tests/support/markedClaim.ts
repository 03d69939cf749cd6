import { claimSchema, type Claim } from '../../shared/domain/claim.ts';
import type { FactValue } from '../../shared/domain/fact.ts';
import { isoDateSchema } from '../../shared/domain/isoDate.ts';
import { minorUnitsSchema } from '../../shared/domain/money.ts';
import type { FactDefinition } from '../../shared/packs/interview.ts';
import type { JurisdictionPack } from '../../shared/packs/pack.ts';
import { valueTypeOf } from '../../shared/packs/valueTypeOf.ts';

/** Marks that stand nowhere in the wording: a word, a year, a sum. */
export const canary = { word: 'Канарейкина', latin: 'CANARY', year: '1987', sum: 76543 };

function markedAnswer({ kind, options }: FactDefinition): FactValue {
  const type = valueTypeOf[kind];
  switch (type) {
    case 'boolean':
      return { type: 'boolean', is: true };
    case 'choice':
      return { type: 'choice', choice: options?.[0]?.id ?? '' };
    case 'choices':
      return { type: 'choices', choices: (options ?? []).map(({ id }) => id) };
    case 'date':
      return { type: 'date', date: isoDateSchema.parse(`${canary.year}-06-05`) };
    case 'count':
      return { type: 'count', count: canary.sum };
    case 'money':
      return { type: 'money', minor: minorUnitsSchema.parse(canary.sum * 100) };
    case 'offences':
      return { type: 'offences', offences: [{ article: '120', part: '3-1', point: '1' }] };
    case 'text':
      return { type: 'text', text: `${canary.word} ${canary.latin}` };
    default:
      return type satisfies never;
  }
}

/** A claim in which every answer, name, note, file and draft is marked. */
export function markedClaim(pack: JurisdictionPack): Claim {
  const text = `${canary.word} ${canary.latin}`;
  const [document = ''] = Object.keys(pack.documents);
  return claimSchema.parse({
    format: 1,
    claimId: canary.latin.toLowerCase(),
    jurisdiction: pack.manifest.jurisdiction,
    title: text,
    createdOn: `${canary.year}-06-05`,
    answers: Object.fromEntries(
      Object.entries(pack.facts).map(([fact, definition]) => [fact, markedAnswer(definition)]),
    ),
    notKnown: [],
    drafts: Object.fromEntries(Object.keys(pack.facts).map(fact => [fact, text])),
    losses: Object.keys(pack.law.heads).map(head => ({ lossId: head, head, minor: canary.sum * 100, note: text })),
    payments: [{ paymentId: 'p1', source: text, minor: canary.sum * 100 }],
    evidence: [
      {
        evidenceId: 'e1',
        document,
        fileName: `${text}.pdf`,
        mediaType: 'application/pdf',
        byteCount: canary.sum,
        pageCount: 1,
        sha256: '0'.repeat(64),
        addedOn: `${canary.year}-06-05`,
      },
    ],
    requestedDocuments: { [document]: `${canary.year}-06-05` },
    blocks: { block: { text } },
    pursued: pack.schemes.map(({ id }) => id),
    readings: {},
  });
}
