import type { FactId } from '../../../shared/domain/fact.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';

const slots = (text: string) => [...text.matchAll(/\{([a-zA-Z0-9.]+)(?::\w+)?\}/g)].flatMap(([, name]) => name ?? []);

/** What a pack keeps back elsewhere: its protected facts and names, and what the sensitive parts of its papers tell. */
export function suggestedFacts({
  manifest,
  papers,
}: Pick<JurisdictionPack, 'manifest' | 'papers'>): ReadonlySet<FactId> {
  const { protectedFacts = [], pseudonym } = manifest.protection ?? {};
  const sensitive = papers.flatMap(paper =>
    paper.kind !== 'drafted'
      ? []
      : paper.blocks.flatMap(block => {
          const rows = block.kind === 'rows' ? block.rows : [];
          return rows
            .filter(row => row.sensitive === true || block.sensitive === true)
            .flatMap(({ value }) => slots(value.ru));
        }),
  );
  return new Set([...protectedFacts, ...(pseudonym?.replaces ?? []), ...sensitive]);
}
