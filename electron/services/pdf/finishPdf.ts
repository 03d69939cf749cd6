import { createRequire } from 'node:module';
import startQpdf from '@neslinesli93/qpdf-wasm';

/** What the package's own types leave out. */
interface Qpdf {
  callMain(args: readonly string[]): number;
  readonly FS: {
    readFile(path: string): Uint8Array;
    writeFile(path: string, bytes: Uint8Array): void;
  };
}
type StartQpdf = (options: {
  readonly locateFile: () => string;
  readonly noInitialRun: boolean;
  readonly print: () => void;
  readonly printErr: () => void;
}) => Promise<Qpdf>;

const WARNINGS_ONLY = 3;

/** qpdf keeps state between runs: every call takes a fresh one. Its words may quote the file and are not passed on. */
async function openQpdf(bytes: Uint8Array): Promise<Qpdf> {
  const qpdf = await (startQpdf as unknown as StartQpdf)({
    locateFile: () => createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    noInitialRun: true,
    print: () => undefined,
    printErr: () => undefined,
  });
  qpdf.FS.writeFile('/in.pdf', bytes);
  return qpdf;
}

/** The last pass over every PDF that leaves the app: drops what nothing refers to, and names the file by its content. */
export async function finishPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const qpdf = await openQpdf(bytes);
  const status = qpdf.callMain(['--deterministic-id', '--object-streams=generate', '/in.pdf', '/out.pdf']);
  if (status !== 0 && status !== WARNINGS_ONLY) throw new Error(`qpdf status ${status}`);
  return qpdf.FS.readFile('/out.pdf');
}

/** True where qpdf finds nothing to remark in the structure of the file. */
export async function isSoundPdf(bytes: Uint8Array): Promise<boolean> {
  return (await openQpdf(bytes)).callMain(['--check', '/in.pdf']) === 0;
}
