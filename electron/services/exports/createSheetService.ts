import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/bridge/appError.ts';
import type { ExportRecord, OpenedClaim, Request } from '../../../shared/bridge/contract.ts';
import type { ChainHeads } from '../../../shared/domain/chainHeads.ts';
import type { ClaimId } from '../../../shared/domain/claim.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import type { Ports } from '../ports.ts';
import type { RunJob } from '../jobs/createJobRunner.ts';
import type { PicturedPages } from './createExportService.ts';
import type { ExportStore } from './exportStore.ts';
import { pageFile } from './pageFile.ts';

export interface SheetServiceParts {
  readonly runJob: RunJob;
  readonly ports: Pick<Ports, 'clock' | 'newId'>;
  /** Throws notFound. */
  readonly openClaim: (claimId: ClaimId) => OpenedClaim;
  readonly headsOf: (claimId: ClaimId) => ChainHeads;
  readonly packOf: (jurisdiction: string) => JurisdictionPack;
  readonly store: Pick<ExportStore, 'saveFile' | 'record'>;
}

/** Pages for a family to take home or to hear read. Throws conflict where a claim has another revision than the page showed. */
export interface SheetService {
  /** `draftWording`: no speaker of its language has read the wording yet. */
  preview(
    request: Request<'sheets.preview'>,
  ): Promise<{ readonly pictured: PicturedPages; readonly draftWording: boolean }>;
  /** Keeps the page as an export, so that it is known what left the office; `exports.handOver` gives it out. */
  write(request: Request<'sheets.write'>): Promise<ExportRecord>;
}

export function createSheetService(parts: SheetServiceParts): SheetService {
  const { runJob, ports, openClaim, headsOf, packOf, store } = parts;
  async function make({ claimId, revision, language, sheet }: Request<'sheets.write'>) {
    const { claim, assessment, revision: current } = openClaim(claimId);
    if (revision !== current) throw new AppError('conflict', { revision: current });
    const pack = packOf(claim.jurisdiction);
    return { pack, ...(await runJob('composeSheet', { pack, claim, assessment, language, sheet })) };
  }

  return {
    async preview(request) {
      const { pdf, pages, draftWording } = await make(request);
      return { pictured: { pages, picture: page => runJob('drawPage', { pdf, page }) }, draftWording };
    },

    async write(request) {
      const { claimId, revision, language } = request;
      const heads = headsOf(claimId);
      const { pack, pdf, pages } = await make(request);
      const exportId = ports.newId();
      await store.saveFile(exportId, pageFile, pdf);
      const file: ExportRecord['files'][number] = {
        name: pageFile,
        kind: 'sheet',
        paper: null,
        sha256: createHash('sha256').update(pdf).digest('hex'),
        byteCount: pdf.length,
        pageCount: pages.length,
      };
      const record: ExportRecord = {
        exportId,
        claimId,
        revision,
        madeAt: ports.clock.now(),
        packVersion: pack.manifest.version,
        language,
        flattened: true,
        draft: false,
        files: [file],
        accepted: [],
        proof: [],
        heads,
        limit: null,
        variant: null,
      };
      await store.record(record);
      return record;
    },
  };
}
