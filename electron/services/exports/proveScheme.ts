import type { FieldProof } from '../../../shared/bridge/contract.ts';
import { unlockPdf } from '../pdf/unlockPdf.ts';
import { joinReadings, type Reading } from '../proof/joinReadings.ts';
import { isListed, keepsMore, listObjects } from '../proof/listObjects.ts';
import { seeBlanks } from '../proof/pageLook.ts';
import { proveBundlePages } from '../proof/proveBundlePages.ts';
import type { BundleFile, MadeScheme } from './makeScheme.ts';
import { proveDrafted } from './proveDrafted.ts';
import { WHOLE_FILE } from './provePrinted.ts';

/** What lies in a bundle beside its pages; of a very large one, which only we wrote, it is not looked for. */
async function findBeside(bundle: Uint8Array): Promise<'unreadable' | 'oldValue' | null> {
  if (!isListed(bundle)) return null;
  const raw = await listObjects(bundle);
  if (raw === undefined) return 'unreadable';
  return keepsMore(raw, { ownMetadata: false }) ? 'oldValue' : null;
}

/** The pages in front of a part say what they should, every page of it is there once, and nothing lies in it beside them. */
async function proveBundle(bundle: BundleFile, readable: Uint8Array): Promise<readonly FieldProof[]> {
  const { sections, frontPages, frontAsSet, name, application } = bundle;
  const labels = new Map(sections.map(({ field, label }) => [field, label]));
  const asSet = await seeBlanks(frontAsSet);
  const found = await proveDrafted(readable, sections, { first: 0, count: frontPages, asSet });
  const pages = await proveBundlePages(readable, bundle);
  const beside = await findBeside(readable);
  const boxes = found.map(box => {
    if (box.field !== WHOLE_FILE || box.reason !== null) return box;
    return { ...box, ...pages, reason: pages.reason ?? beside };
  });
  const { paper, title } = application;
  return joinReadings({ paper, labels, continued: new Set(), title }, [{ file: name, boxes }]);
}

/** Reads the files of one scheme back, each as it goes out: every answer of every paper, in its own file and in the bundle. */
export async function proveScheme(
  { papers, bundles }: MadeScheme,
  password: string | null,
): Promise<readonly FieldProof[]> {
  const readable = async (bytes: Uint8Array) => (password === null ? bytes : unlockPdf(bytes, password));
  const proof: FieldProof[] = [];
  const [first] = bundles;
  const firstBundle = first === undefined ? undefined : await readable(first.bytes);
  let firstPage = first?.frontPages ?? 0;
  for (const { name, bytes, measured, made } of papers) {
    const readings: Reading[] = [{ file: name, boxes: await made.prove(await readable(bytes)) }];
    if (measured.bundled && first !== undefined && firstBundle !== undefined) {
      readings.push({ file: first.name, boxes: await made.prove(firstBundle, firstPage) });
      firstPage += made.pageCount;
    }
    proof.push(...joinReadings(made, readings));
  }
  for (const bundle of bundles) {
    const isRead = bundle === first && firstBundle !== undefined;
    proof.push(...(await proveBundle(bundle, isRead ? firstBundle : await readable(bundle.bytes))));
  }
  return proof;
}
