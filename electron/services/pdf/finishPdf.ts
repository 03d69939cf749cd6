import { createRequire } from 'node:module';
import startQpdf from '@neslinesli93/qpdf-wasm';

/** What the package's own types leave out. */
interface Qpdf {
  callMain(args: readonly string[]): number;
  readonly FS: {
    readFile(path: string): Uint8Array;
    writeFile(path: string, bytes: Uint8Array): void;
    unlink(path: string): void;
    symlink(target: string, path: string): void;
  };
}
type StartQpdf = (options: {
  readonly locateFile: () => string;
  readonly noInitialRun: boolean;
  readonly preRun: readonly ((qpdf: Qpdf) => void)[];
}) => Promise<Qpdf>;

const WARNINGS_ONLY = 3;

/** qpdf's words may quote the file, and this build sends them to the console whatever it is told: they go nowhere. */
function silence({ FS }: Qpdf): void {
  for (const terminal of ['/dev/tty', '/dev/tty1']) {
    FS.unlink(terminal);
    FS.symlink('/dev/null', terminal);
  }
}

/** qpdf keeps state between runs: every call takes a fresh one. */
export async function openQpdf(bytes: Uint8Array): Promise<Qpdf> {
  const qpdf = await (startQpdf as unknown as StartQpdf)({
    locateFile: () => createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    noInitialRun: true,
    preRun: [silence],
  });
  qpdf.FS.writeFile('/in.pdf', bytes);
  return qpdf;
}

/** How a file is named by its content, or encrypted with AES-256; then no two runs give the same bytes. */
function lastPass(password: string | null): readonly string[] {
  if (password === null) return ['--deterministic-id'];
  return ['--encrypt', `--user-password=${password}`, `--owner-password=${password}`, '--bits=256', '--'];
}

/**
 * The last pass over every PDF that leaves the app: drops what nothing refers to, and names the file by its content. With a password
 * nobody reads its pages, title or outline without it.
 */
export async function finishPdf(bytes: Uint8Array, password: string | null = null): Promise<Uint8Array> {
  const qpdf = await openQpdf(bytes);
  const status = qpdf.callMain([...lastPass(password), '--object-streams=generate', '/in.pdf', '/out.pdf']);
  if (status !== 0 && status !== WARNINGS_ONLY) throw new Error(`qpdf status ${status}`);
  return qpdf.FS.readFile('/out.pdf');
}

/** True where qpdf finds nothing to remark in the structure of the file. */
export async function isSoundPdf(bytes: Uint8Array): Promise<boolean> {
  return (await openQpdf(bytes)).callMain(['--check', '/in.pdf']) === 0;
}
