import { AppError, type AppErrorCode, type Reply } from '../../shared/bridge/appError.ts';
import { readUploadPassword } from '../../shared/bridge/uploadPassword.ts';
import { evidenceIdSchema } from '../../shared/domain/claim.ts';
import type { AccessLogService } from './accessLog/createAccessLogService.ts';
import type { EvidenceService } from './evidence/createEvidenceService.ts';
import type { PreviewShelf } from './createPreviewShelf.ts';
import type { ExportService } from './exports/createExportService.ts';
import type { ExportStore } from './exports/exportStore.ts';
import { pageFile } from './exports/pageFile.ts';
import type { OwnFormService } from './ownForms/createOwnFormService.ts';
import { toStorageFailure } from './store/toStorageFailure.ts';

/** Answers one request for bytes under `/files`; never rejects. */
export type ServeFile = (request: Request) => Promise<Response>;

export interface ServeFileParts {
  readonly evidence: Pick<EvidenceService, 'receive' | 'read' | 'holderOf'>;
  readonly exports: Pick<ExportStore, 'find' | 'readFile'>;
  readonly drawBox: ExportService['drawBox'];
  readonly forms: Pick<OwnFormService, 'inspect' | 'readFile'>;
  /** Bytes that a page asks for by their address are noted as what a button shows or hands over. */
  readonly noteView: AccessLogService['noteView'];
  readonly previews: Pick<PreviewShelf, 'picture' | 'pdf'>;
  /** Throws locked. */
  readonly requireOpen: () => void;
  readonly report: (cause: unknown) => string;
}

const bytesPerMegabyte = 1_000_000;
/** Of one upload, before anything is looked at. */
const mostMegabytes = 200;
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const statusOf: Partial<Record<AppErrorCode, number>> = { locked: 401, notFound: 404, tooLarge: 413, internal: 500 };

const answer = (reply: Reply, status: number) => Response.json(reply, { status, headers });
const send = (bytes: Uint8Array, type: string) =>
  new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-type': type } });

const tooLarge = (byteCount: number) =>
  new AppError('tooLarge', { megabytes: Math.ceil(byteCount / bytesPerMegabyte), limit: mostMegabytes });

/** Reads an upload, and stops reading where it passes the limit. */
async function readBody(request: Request): Promise<Uint8Array> {
  const limit = mostMegabytes * bytesPerMegabyte;
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) throw tooLarge(announced);
  const pieces: Uint8Array[] = [];
  let byteCount = 0;
  for await (const piece of request.body ?? []) {
    byteCount += piece.length;
    if (byteCount > limit) throw tooLarge(byteCount);
    pieces.push(piece);
  }
  return Buffer.concat(pieces, byteCount);
}

const unknownPlace = () => new AppError('notFound', { what: 'file', id: '' });

/** The parts of a path below its first slash. */
function partsOf(url: string): readonly string[] {
  try {
    return new URL(url).pathname.slice(1).split('/').map(decodeURIComponent);
  } catch {
    // A percent sign that encodes nothing: no address of ours.
    throw unknownPlace();
  }
}

const typesOfExports = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.json': 'application/json',
} as const;
const typeOfExport = (name: string) =>
  Object.entries(typesOfExports).find(([ending]) => name.endsWith(ending))?.[1] ?? 'application/octet-stream';

/**
 * `POST /files` keeps the body as evidence and replies with an UploadedFile, `POST /files/forms` looks at a form and replies with a
 * DroppedForm; `GET /files/evidence/<id>`, `/files/forms/<formId>/<name>`,
 * `/files/previews/<previewId>/<page>`, `/files/previews/<previewId>/page.pdf`, `/files/exports/<exportId>/<name>` and `/files/exports/<exportId>/boxes/<entry>` give bytes. Ids only: no path is read from a request.
 */
export function createServeFile({
  evidence,
  exports,
  drawBox,
  forms,
  previews,
  noteView,
  requireOpen,
  report,
}: ServeFileParts): ServeFile {
  async function serve(request: Request): Promise<Response> {
    requireOpen();
    const [root, kind, id = '', name = '', ...rest] = partsOf(request.url);
    const isBox = kind === 'exports' && name === 'boxes' && rest.length === 1;
    if (root !== 'files' || (rest.length > 0 && !isBox)) throw unknownPlace();
    if (request.method === 'POST' && kind === undefined) {
      return answer(
        { ok: true, value: await evidence.receive(await readBody(request), readUploadPassword(request.headers)) },
        200,
      );
    }
    if (request.method === 'POST' && kind === 'forms' && id === '') {
      return answer({ ok: true, value: await forms.inspect(await readBody(request)) }, 200);
    }
    if (request.method !== 'GET') throw unknownPlace();
    if (kind === 'previews' && name === pageFile) return send(previews.pdf(id), 'application/pdf');
    if (kind === 'previews') return send(await previews.picture(id, Number(name)), 'image/png');
    if (isBox && request.method === 'GET') {
      const { claimId } = await exports.find(id);
      noteView({ action: 'exports.view', claimId, details: { export: id } });
      return send(await drawBox(id, Number(rest[0])), 'image/png');
    }
    if (kind === 'exports') {
      const bytes = await exports.readFile(id, name);
      const { claimId } = await exports.find(id);
      noteView({ action: 'exports.handOver', claimId, details: { export: id } });
      return send(bytes, typeOfExport(name));
    }
    if (kind === 'forms') return send(await forms.readFile(id, name), typeOfExport(name));
    const evidenceId = evidenceIdSchema.safeParse(id);
    if (kind !== 'evidence' || name !== '' || !evidenceId.success) throw unknownPlace();
    const { bytes, mediaType } = await evidence.read(evidenceId.data);
    const claimId = evidence.holderOf(evidenceId.data) ?? undefined;
    noteView({ action: 'evidence.view', claimId, details: { evidence: evidenceId.data } });
    return send(bytes, mediaType);
  }

  return async request => {
    try {
      return await serve(request);
    } catch (cause) {
      const known = toStorageFailure(cause);
      const failure =
        known instanceof AppError
          ? { code: known.code as AppErrorCode, details: known.details }
          : { code: 'internal' as const, details: { incident: report(cause) } };
      return answer({ ok: false, failure }, statusOf[failure.code] ?? 422);
    }
  };
}
