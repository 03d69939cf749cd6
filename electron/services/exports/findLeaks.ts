import type { FactId } from '../../../shared/domain/fact.ts';
import { findAnswers, type SoughtAnswer } from '../../../shared/export/leftOutSearch.ts';
import type { LeakPlace } from '../../../shared/export/leakPlace.ts';
import { decodeTexts } from './decodeTexts.ts';
import type { ComposedFile } from './exportedFile.ts';
import type { FilePart } from './filePart.ts';
import { readPdfParts } from './readPdfParts.ts';
import { unzip } from './unzip.ts';

/** A left-out answer that a finished file tells. */
export interface Leak {
  readonly fact: FactId;
  readonly file: string;
  readonly place: LeakPlace;
  /** From 1; null where it stands on no page. */
  readonly page: number | null;
}

/** What a reader sees of a part of a .docx: a text may be cut by marks anywhere. */
const withoutMarks = (xml: string) => xml.replaceAll(/<\/w:p>/g, ' ').replaceAll(/<[^>]*>/g, '');

function partsOfDocx(bytes: Uint8Array): readonly FilePart[] {
  return unzip(bytes).flatMap(({ name, bytes: content }): readonly FilePart[] => {
    const place = name.startsWith('docProps/') ? 'metadata' : name.startsWith('word/document') ? 'page' : 'inside';
    if (/\.(jpe?g|png|emf|wmf)$/.test(name)) return [{ place: 'thumbnail', page: null, holds: 'picture' }];
    return [
      { place: 'name', page: null, holds: { text: name } },
      { place, page: null, holds: { text: withoutMarks(Buffer.from(content).toString('utf8')) } },
      { place: 'inside', page: null, holds: { bytes: content } },
    ];
  });
}

async function partsOf({ name, kind, bytes }: ComposedFile, password: string | null): Promise<readonly FilePart[]> {
  const named: FilePart = { place: 'name', page: null, holds: { text: name } };
  if (kind === 'docx') return [named, ...partsOfDocx(bytes)];
  if (kind === 'record') return [named, { place: 'inside', page: null, holds: { bytes } }];
  return [named, ...(await readPdfParts(bytes, password))];
}

function factsIn({ holds }: FilePart, sought: readonly SoughtAnswer[]): readonly FactId[] {
  // What a small picture shows cannot be searched: that it is there is enough.
  if (holds === 'picture') return sought.map(({ fact }) => fact);
  if ('text' in holds) return findAnswers(holds.text, sought, 'prose');
  return [...decodeTexts(holds.bytes)].flatMap(text => findAnswers(text, sought, 'file'));
}

/**
 * Reads finished files as somebody would who looks for what was left out: names, pages, metadata, outline, attachments, what pictures
 * carry along, and every stream inflated. Each place is named once for an answer.
 */
export async function findLeaks(
  files: readonly ComposedFile[],
  sought: readonly SoughtAnswer[],
  password: string | null,
): Promise<readonly Leak[]> {
  const leaks = new Map<string, Leak>();
  for (const file of files) {
    for (const part of await partsOf(file, password)) {
      for (const fact of factsIn(part, sought)) {
        const leak = { fact, file: file.name, place: part.place, page: part.page };
        leaks.set(JSON.stringify(leak), leak);
      }
    }
  }
  return [...leaks.values()];
}
