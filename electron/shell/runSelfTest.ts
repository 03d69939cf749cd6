import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { createClient, readUploadReply, BridgeFailure, type Call } from '../../shared/bridge/client.ts';
import type { Dispatch } from '../../shared/bridge/dispatch.ts';
import type { Refusals } from './countRefusals.ts';
import { appOrigin } from './serveApp.ts';

export interface SelfTestParts {
  readonly dispatch: Dispatch;
  readonly serveFile: (request: Request) => Promise<Response>;
  /** Of the test alone; no workspace is in it yet. */
  readonly workspaceFolder: string;
  /** Runs code in the page and gives what it comes to. */
  readonly evaluate: (code: string) => Promise<unknown>;
  readonly counted: Refusals['counted'];
}

/** `ok`, or the code of a failure; never its message. */
export type Findings = Readonly<Record<string, string>>;

const passphrase = 'self-test of this installation';

/** What holds in our page, as code that comes to true there. */
const inThePage = {
  window:
    "new Promise(tell => { const look = () => document.querySelector('h1') ? tell(true) : setTimeout(look, 50); look(); setTimeout(tell, 10000, false) })",
  bridge: "bridge.call('app.info', {}).then(reply => reply.ok)",
  withoutNode: 'typeof require + typeof process + typeof module === "undefined".repeat(3)',
  withoutNetwork: "fetch('https://redress.invalid/').then(() => false, () => true)",
  withoutSecondWindow: "window.open('https://redress.invalid/') === null",
  staysWhereItIs:
    "new Promise(tell => { const from = location.href; location.href = 'https://redress.invalid/'; setTimeout(() => tell(location.href === from), 300) })",
  textIsNoCode:
    'new Promise(tell => setTimeout(() => { try { tell(Function("return 1")() === 0) } catch { tell(true) } }))',
  textIsNoMarkup:
    '(() => { try { document.createElement("p").innerHTML = "x"; return false } catch { return true } })()',
} as const;

/** True where the file does not start as a database in clear does. */
function isSealed(database: string): boolean {
  const start = Buffer.alloc(15);
  const file = openSync(database, 'r');
  readSync(file, start);
  closeSync(file);
  return start.toString('latin1') !== 'SQLite format 3';
}

async function opensOnlyToItsPassphrase(call: Call): Promise<boolean> {
  await call('store.lock', {});
  const refusal = await call('store.unlock', { passphrase: `not the ${passphrase}` }).catch((cause: unknown) => cause);
  await call('store.unlock', { passphrase });
  return refusal instanceof BridgeFailure && refusal.code === 'wrongPassphrase';
}

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

/** Makes the papers of a route, with a form where one has it, as a draft without answers: fonts, Typst, forms, qpdf, PDFium. */
async function makePapers(call: Call, jurisdiction: string): Promise<{ exportId: string; names: readonly string[] }> {
  const { schemes, papers } = await call('packs.get', { jurisdiction });
  const forms = papers.filter(({ kind }) => kind === 'acroForm').map(({ id }) => id);
  const route = schemes.find(scheme => scheme.papers.some(id => forms.includes(id))) ?? schemes[0];
  const { claim, revision } = await call('claims.create', { jurisdiction, title: 'Self-test', answers: {} });
  const { claimId } = claim;
  const pursued = await call('claims.apply', {
    claimId,
    revision,
    changes: [{ kind: 'pursue', scheme: route?.id ?? '', pursued: true }],
  });
  const { exportId, files } = await call('exports.write', {
    claimId,
    revision: pursued.revision,
    language: 'ru',
    flatten: false,
    accept: [],
    draft: true,
    jobId: `self-test-${jurisdiction}`,
  });
  return { exportId, names: files.map(({ name }) => name) };
}

/**
 * Tries what depends on the installation itself, not on our code: native modules, WebAssembly, fonts, the protocol of the page, its
 * confinement, the process of jobs. Everything is made up, and stays in the workspace given.
 */
export async function runSelfTest({
  dispatch,
  serveFile,
  workspaceFolder,
  evaluate,
  counted,
}: SelfTestParts): Promise<Findings> {
  const findings: Record<string, string> = {};
  async function check(name: string, holds: () => Promise<boolean>): Promise<void> {
    try {
      findings[name] = (await holds()) ? 'ok' : 'not so';
    } catch (cause) {
      findings[name] = cause instanceof BridgeFailure ? cause.code : 'thrown';
    }
  }
  const call = createClient(dispatch);
  const fileAt = (path: string, init?: RequestInit) => serveFile(new Request(`${appOrigin}/files${path}`, init));

  for (const [name, code] of Object.entries(inThePage)) await check(name, async () => (await evaluate(code)) === true);

  await check('refusalsCounted', async () => counted().window > 0 && counted().navigation > 0);
  await check('workspace', async () => (await call('store.create', { passphrase })).recoveryCode !== '');
  await check('passphrase', () => opensOnlyToItsPassphrase(call));
  await check('sealed', async () => isSealed(join(workspaceFolder, 'workspace.db')));
  let paper: Uint8Array<ArrayBuffer> | undefined;
  await check('packs', async () => (await call('packs.list', {})).length > 0);
  for (const { jurisdiction } of await call('packs.list', {}).catch(() => [])) {
    await check(`papers.${jurisdiction}`, async () => {
      const { exportId, names } = await makePapers(call, jurisdiction);
      const papers = await Promise.all(
        names
          .filter(name => name.endsWith('.pdf'))
          .map(async name => new Uint8Array(await (await fileAt(`/exports/${exportId}/${name}`)).arrayBuffer())),
      );
      paper ??= papers[0];
      return papers.length > 0 && papers.every(isPdf);
    });
  }
  await check('reading', async () => {
    const reply = await fileAt('', { method: 'POST', body: paper ?? null });
    return readUploadReply(await reply.json()).pageCount > 0;
  });
  return findings;
}
