import { describe, expect, it } from 'vitest';
import {
  blockDraftName,
  isHalfWritten,
  readBlock,
  writtenPapers,
} from '../../../renderer/screens/Written/lawyerBlocks.ts';
import { applyChanges, claimChangeSchema } from '../../../shared/domain/claimChange.ts';
import { paperSchema } from '../../../shared/packs/paper.ts';
import { claimWith, inventedPack } from '../inventedPack.ts';

const words = (ru: string) => ({ ru });

/** A drafted paper of the invented fund, in which the lawyer writes one part. */
const petition = paperSchema.parse({
  id: 'petition',
  kind: 'drafted',
  scheme: 'fund',
  title: words('Ходатайство'),
  audience: 'court',
  languages: ['ru'],
  bundled: true,
  blocks: [
    { kind: 'heading', from: 'draft', text: words('Ходатайство') },
    {
      kind: 'lawyer',
      id: 'facts',
      from: 'lawyer',
      title: words('Обстоятельства'),
      prompt: words('По материалам дела.'),
    },
  ],
  signatories: [],
  origin: { text: words('Образец'), cites: [{ act: 'Invented Act', article: '8', confidence: 'verbatim' }] },
});

function packWithPetition() {
  const pack = inventedPack();
  const schemes = pack.schemes.map(scheme => ({ ...scheme, papers: [...scheme.papers, 'petition'] }));
  return { ...pack, schemes, papers: [...pack.papers, petition] };
}

describe('writtenPapers', () => {
  it('names the papers of the routes taken in which the lawyer writes, with those parts alone', () => {
    const writing = [{ paper: 'petition', blocks: ['facts'] }];
    const found = writtenPapers(packWithPetition(), { writing }, ['fund']);
    expect(found.map(({ paper, blocks }) => [paper.id, blocks.map(({ id }) => id)])).toEqual([['petition', ['facts']]]);
  });

  it('names none of a route that is not taken', () => {
    const writing = [{ paper: 'petition', blocks: ['facts'] }];
    expect(writtenPapers(packWithPetition(), { writing }, [])).toEqual([]);
  });

  it('names none where nothing is to be written in this claim', () => {
    expect(writtenPapers(packWithPetition(), { writing: [] }, ['fund'])).toEqual([]);
  });
});

const write = (text: string) =>
  claimChangeSchema.parse({
    kind: 'writeBlock',
    block: 'facts',
    written: readBlock({ text, file: ' 2 ', page: '' }),
  });

it('keeps a part as it is read from its boxes, and an empty one is gone', () => {
  const claim = applyChanges(claimWith({}), [write(' Установлено приговором. ')]);
  expect(claim.blocks).toEqual({ facts: { text: 'Установлено приговором.', file: '2' } });
  expect(applyChanges(claim, [write(' ')]).blocks).toEqual({});
});

it('finds a part that is half written by drafts that the claim takes', () => {
  const draft = claimChangeSchema.parse({ kind: 'draft', fact: blockDraftName('facts', 'page'), text: '1' });
  const claim = applyChanges(claimWith({}), [draft]);
  expect([isHalfWritten(claim, 'facts'), isHalfWritten(claim, 'harm')]).toEqual([true, false]);
});
