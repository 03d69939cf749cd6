import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createClient, readUploadReply } from '../../shared/bridge/client.ts';
import { demoPassphrase } from '../../shared/bridge/demoPassphrase.ts';
import { createDispatch } from '../../shared/bridge/dispatch.ts';
import type { ClaimChange } from '../../shared/domain/claimChange.ts';
import { readCaseAnswers } from '../../shared/packs/readCaseAnswers.ts';
import { readCaseFile } from '../../shared/packs/readCaseFile.ts';
import { forkJobProcess } from '../forkJobProcess.ts';
import { createServices } from '../services/createServices.ts';
import { openTypesetter } from '../services/pdf/openTypesetter.ts';
import { createSystemPorts } from '../systemPorts.ts';

/** Cases are named for trees, as claims are by default. */
const titleOf = (file: string): string => file.charAt(0).toUpperCase() + basename(file, '.json').slice(1);

/** A page that says what it stands for, so that an enclosure can be looked at. */
const sampleSource = `#let model = json(bytes(sys.inputs.data))
#set page(paper: "a5")
#set text(font: "Noto Sans", lang: "ru")
#align(center + horizon, [#text(2em)[Образец · Үлгү · Sample] \\ #model.document])`;

/** Makes a workspace with the invented cases of `assets/demo`, and leaves it locked. */
export async function seedDemo(assetsFolder: string, workspaceFolder: string): Promise<void> {
  const ports = createSystemPorts({ startJobProcess: forkJobProcess });
  const services = createServices({ assetsFolder, workspaceFolder, ports });
  const typesetter = await openTypesetter([readFileSync(join(assetsFolder, 'fonts/NotoSans-Regular.ttf'))]);
  const call = createClient(createDispatch(services.handlers, services.report));

  async function enclose(document: string, fileName: string): Promise<ClaimChange> {
    const body = new Uint8Array(typesetter.setPages(sampleSource, { document: `${document}, ${fileName}` }));
    const reply = await services.serveFile(new Request('http://redress/files', { method: 'POST', body }));
    const uploaded = readUploadReply(await reply.json());
    return {
      kind: 'attachEvidence',
      evidence: { ...uploaded, document, fileName, addedOn: ports.clock.today() },
    };
  }

  async function addCase(file: string): Promise<void> {
    const read = readCaseFile(JSON.parse(readFileSync(join(assetsFolder, 'demo', file), 'utf8')));
    if (!read.ok) throw new Error(`${file} is no case file`);
    const { jurisdiction, answers, evidence = [], pursued = [] } = read.caseFile;
    const known = readCaseAnswers(await call('packs.get', { jurisdiction }), answers);
    if (!known.ok) throw new Error(`${file} has answers that the pack does not know`);
    const made = await call('claims.create', { jurisdiction, title: titleOf(file), answers: known.answers });
    const changes: ClaimChange[] = pursued.map(scheme => ({ kind: 'pursue', scheme, pursued: true }));
    for (const { document, file: fileName } of evidence) changes.push(await enclose(document, fileName));
    const { claim, revision } = made;
    if (changes.length > 0) await call('claims.apply', { claimId: claim.claimId, revision, changes });
  }

  try {
    await call('store.create', { passphrase: demoPassphrase });
    for (const file of readdirSync(join(assetsFolder, 'demo')).toSorted()) await addCase(file);
  } finally {
    services.close();
  }
}
