import type { JurisdictionPack } from '../pack.ts';
import { issue, type FoundIssue } from './packIssue.ts';
import type { PlacedReference } from './packReferences.ts';

/** Every head of loss is read by some sum or test, and is proved by documents that the pack knows. */
export function lintHeads({ law, documents }: JurisdictionPack, references: readonly PlacedReference[]): FoundIssue[] {
  const used = new Set(references.filter(({ kind }) => kind === 'head').map(({ name }) => name));
  return Object.entries(law.heads).flatMap(([name, head]) => [
    ...(used.has(name) ? [] : [issue('law.json', `/heads/${name}`, 'neverUsed', `nothing uses ${name}`)]),
    ...head.documents.flatMap((document, index) =>
      Object.hasOwn(documents, document)
        ? []
        : issue(
            'law.json',
            `/heads/${name}/documents/${index}`,
            'unknownDocument',
            `documents.json does not define ${document}`,
          ),
    ),
  ]);
}
