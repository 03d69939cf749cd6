import { AppError } from '../../../shared/bridge/appError.ts';
import type { EvidenceId } from '../../../shared/domain/claim.ts';
import { layFront } from '../../../shared/export/layFront.ts';
import { withoutLinks, type FrontModel } from '../../../shared/export/frontModel.ts';
import type { Enclosure } from '../../../shared/export/exportPlan.ts';
import { placeBundle, type PlacedBundle } from '../../../shared/export/placedBundle.ts';
import { finishAndFree } from '../pdf/finishPdf.ts';
import { bindBundle, type BundleRequest } from './bindBundle.ts';
import type { ExportRequest } from './exportRequest.ts';
import type { MadePaper } from './measuredPaper.ts';
import { measureEnclosures } from './measureEnclosures.ts';
import { paperLanguage } from './paperLanguage.ts';
import { sectionsOfModel, type PaperSection } from './paperSections.ts';
import { splitBundle, type BoundSizes } from './splitBundle.ts';

/** A part of a bundle as a file. */
export interface MadeBundle {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
  /** How many pages stand in front of its documents, and what they say. */
  readonly frontPages: number;
  readonly sections: readonly PaperSection[];
  /** Those pages as they were set. */
  readonly frontAsSet: Uint8Array;
  /** What each page of its documents is stamped with, in their order. */
  readonly stamps: readonly string[];
}

export interface BundleOrder {
  readonly request: ExportRequest;
  readonly scheme: string;
  /** The title of the file: the application's. */
  readonly title: string;
  readonly papers: readonly (MadePaper & { readonly isCover: boolean })[];
  readonly enclosures: readonly Enclosure[];
  /** Called after each document. */
  readonly onBound: () => void;
}

/** The most that one bundle may hold. */
const limits = { pages: 4000, megabytes: 400 } as const;

function isHeld<T extends { readonly evidenceId: EvidenceId | null }>(
  enclosure: T,
): enclosure is T & { readonly evidenceId: EvidenceId } {
  return enclosure.evidenceId !== null;
}

/** Reads evidence for one bundle, up to what it may hold. */
function readWithinLimit(readEvidence: ExportRequest['readEvidence']): ExportRequest['readEvidence'] {
  let bytesRead = 0;
  return async evidenceId => {
    const file = await readEvidence(evidenceId);
    bytesRead += file.bytes.length;
    const megabytes = Math.ceil(bytesRead / 1_000_000);
    if (megabytes > limits.megabytes) throw new AppError('tooLarge', { megabytes, limit: limits.megabytes });
    return file;
  };
}

function frontOf({ request, scheme }: BundleOrder, placed: PlacedBundle, part: number): FrontModel {
  const assessed = request.assessment.schemes.find(({ schemeId }) => schemeId === scheme);
  if (assessed === undefined) throw new Error(`the assessment has no scheme ${scheme}`);
  return layFront({
    pack: request.pack,
    scheme: assessed,
    placed,
    part,
    language: paperLanguage(request.language),
    isVariant: request.variant != null,
  });
}

function sectionsOf({ title, parts }: FrontModel, part: number): readonly PaperSection[] {
  return sectionsOfModel({ title, parts: withoutLinks(parts) }).map(section => ({
    ...section,
    field: `part${part}.${section.field}`,
  }));
}

async function makePart(order: BundleOrder, placed: PlacedBundle, part: number): Promise<MadeBundle> {
  const { request, title, papers, onBound } = order;
  const front = frontOf(order, placed, part);
  const bundle: BundleRequest = {
    assets: request.assets,
    title,
    front,
    papers: part === 1 ? papers : [],
    enclosures: placed.enclosures.filter(isHeld).filter(({ place }) => place?.part === part),
    firstPage: placed.parts[part - 1]?.first ?? 1,
    wording: request.pack.wording,
    language: paperLanguage(request.language),
    draft: request.draft,
    readEvidence: readWithinLimit(request.readEvidence),
    onBound,
  };
  const { saved, ...bound } = await bindBundle(bundle);
  const bytes = await finishAndFree(saved, request.password);
  return { ...bound, bytes, sections: sectionsOf(front, part) };
}

/**
 * The bundle of a scheme, in as many parts as the limit of its addressee makes of it. Parts end where documents end: one that is larger
 * than the limit has a part of its own, above it. Throws AppError evidenceRejected and tooLarge.
 */
export async function makeBundles(order: BundleOrder): Promise<readonly MadeBundle[]> {
  const { request, papers, enclosures } = order;
  const held = enclosures.filter(isHeld);
  if (held.reduce((sum, { pageCount }) => sum + pageCount, 0) > limits.pages) {
    throw new AppError('evidenceRejected', { reason: 'tooManyPages', documentId: null });
  }
  const make = async (lastOfPart: readonly number[]): Promise<readonly MadeBundle[]> => {
    const placed = placeBundle(papers, enclosures, lastOfPart);
    const made: MadeBundle[] = [];
    for (const at of placed.parts.keys()) made.push(await makePart(order, placed, at + 1));
    return made;
  };
  const whole = await make([]);
  const most = (request.limit?.megabytes ?? Infinity) * 1_000_000;
  if (whole.every(({ bytes }) => bytes.length <= most) || held.length === 0) return whole;

  const sizes: BoundSizes = {
    papers: papers.reduce((sum, { printed }) => sum + printed.length, 0),
    enclosures: await measureEnclosures(held, request.readEvidence),
  };
  // What lies around the documents of a part is known once it is bound: where it was too little, the next try leaves more room.
  let room = 0;
  for (;;) {
    const ends = splitBundle(sizes, most - room);
    const parts = await make(ends);
    const excess = Math.max(...parts.map(({ bytes }, at) => (isDivisible(held, ends, at) ? bytes.length - most : 0)));
    if (excess <= 0) return parts;
    room += excess;
  }
}

/** Whether a part, counted from 0, holds what could be divided further. */
function isDivisible(held: readonly Enclosure[], ends: readonly number[], at: number): boolean {
  const from = ends[at - 1] ?? 0;
  const to = ends[at] ?? Infinity;
  const count = held.filter(({ number }) => number > from && number <= to).length;
  return at === 0 ? count > 0 : count > 1;
}
