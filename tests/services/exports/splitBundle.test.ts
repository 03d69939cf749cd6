import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBundle } from '../../../electron/services/exports/splitBundle.ts';
import { evidenceIdSchema } from '../../../shared/domain/claim.ts';
import { placeBundle } from '../../../shared/export/placedBundle.ts';

/** What a part takes besides its documents, as it is reckoned before it is bound. */
const FRONT = 60_000;

describe('the parts of a bundle', () => {
  it('hold every document once and in order, and no more than the limit where they hold more than one', () => {
    const weights = array(integer({ min: 1, max: 2_000_000 }), { maxLength: 30 });
    const papers = { paper: 'application', title: { ru: 'Заявление' }, pageCount: 3, isCover: false };
    assert(
      property(weights, integer({ min: 100_000, max: 3_000_000 }), (bytes, most) => {
        const sizes = bytes.map((weight, at) => ({ number: at + 1, bytes: weight }));
        const ends = splitBundle({ papers: 50_000, enclosures: sizes }, most);
        const enclosures = sizes.map(({ number }) => ({
          scheme: 'fund',
          number,
          evidenceId: evidenceIdSchema.parse(`e${number}`),
          document: 'otherDocuments',
          label: { ru: 'Документ' },
          pageCount: 2,
          suppliedBy: 'claimant' as const,
        }));
        const placed = placeBundle([papers], enclosures, ends);
        const parts = placed.parts.map((_, at) => placed.enclosures.filter(({ place }) => place?.part === at + 1));
        expect(parts.flat().map(({ number }) => number)).toEqual(sizes.map(({ number }) => number));
        expect(placed.enclosures.map(({ place }) => place?.page)).toEqual(sizes.map((_, at) => 4 + 2 * at));
        for (const [at, part] of parts.entries()) {
          const weight = part.reduce(
            (sum, { number }) => sum + (bytes[number - 1] ?? 0),
            FRONT + (at === 0 ? 50_000 : 0),
          );
          expect(weight <= most || part.length <= (at === 0 ? 0 : 1)).toBe(true);
          expect(at === 0 || part.length > 0).toBe(true);
        }
      }),
    );
  });
});
