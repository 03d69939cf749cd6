import { createRequire } from 'node:module';
import startQpdf from '@neslinesli93/qpdf-wasm';

/** What the package's own types leave out. */
interface Qpdf {
  callMain(args: readonly string[]): number;
  readonly FS: {
    readFile(path: string): Uint8Array;
    writeFile(path: string, bytes: Uint8Array): void;
    /** Where input comes from, and where output and errors go, byte by byte. */
    init(input: () => null, output: (byte: number) => void, error: (byte: number) => void): void;
  };
}
type StartQpdf = (options: {
  readonly locateFile: () => string;
  readonly noInitialRun: boolean;
  readonly preRun: readonly ((qpdf: Qpdf) => void)[];
}) => Promise<Qpdf>;

const WARNINGS_ONLY = 3;

const ignore = () => undefined;

/**
 * Starts qpdf with a file as `/in.pdf`. qpdf keeps state between runs: every call takes a fresh one. What it writes to `-` goes to
 * `output`; its words, which may quote the file, go nowhere.
 */
export async function openQpdf(bytes: Uint8Array, output: (byte: number) => void = ignore): Promise<Qpdf> {
  const qpdf = await (startQpdf as unknown as StartQpdf)({
    locateFile: () => createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'),
    noInitialRun: true,
    preRun: [({ FS }) => FS.init(() => null, output, ignore)],
  });
  qpdf.FS.writeFile('/in.pdf', bytes);
  return qpdf;
}

/** How a file is named by its content, or encrypted with AES-256; then no two runs give the same bytes. */
function lastPass(password: string | null): readonly string[] {
  if (password === null) return ['--deterministic-id'];
  return ['--encrypt', `--user-password=${password}`, `--owner-password=${password}`, '--bits=256', '--'];
}

/** Takes a file byte by byte, with room for about so many: the file system of qpdf would hold it twice while it grows. */
function takeBytes(expected: number) {
  let bytes = new Uint8Array(expected);
  let length = 0;
  return {
    take: (byte: number) => {
      if (length === bytes.length) {
        const more = new Uint8Array(Math.ceil(length * 1.2));
        more.set(bytes);
        bytes = more;
      }
      bytes[length++] = byte;
    },
    taken: () => bytes.subarray(0, length),
  };
}

async function finish(bytes: Uint8Array, password: string | null, onRead: () => void): Promise<Uint8Array> {
  const { take, taken } = takeBytes(bytes.length + 16_384);
  const qpdf = await openQpdf(bytes, take);
  onRead();
  const status = qpdf.callMain([...lastPass(password), '--object-streams=generate', '/in.pdf', '-']);
  if (status !== 0 && status !== WARNINGS_ONLY) throw new Error(`qpdf status ${status}`);
  return taken();
}

/**
 * The last pass over every PDF that leaves the app: drops what nothing refers to, and names the file by its content. With a password
 * nobody reads its pages, title or outline without it.
 */
export const finishPdf = (bytes: Uint8Array, password: string | null = null): Promise<Uint8Array> =>
  finish(bytes, password, ignore);

/** The last pass over a large file that nobody else has: its own memory is free, and it empty, as soon as qpdf has read it. */
export const finishAndFree = (bytes: Uint8Array<ArrayBuffer>, password: string | null = null): Promise<Uint8Array> =>
  finish(bytes, password, () => void bytes.buffer.transfer(0));

/** True where qpdf finds nothing to remark in the structure of the file. */
export async function isSoundPdf(bytes: Uint8Array): Promise<boolean> {
  return (await openQpdf(bytes)).callMain(['--check', '/in.pdf']) === 0;
}
