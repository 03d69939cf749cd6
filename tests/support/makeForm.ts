import { PDFDocument } from 'pdf-lib';
import type { ServeFile } from '../../electron/services/serveFile.ts';
import { readFormReply } from '../../shared/bridge/client.ts';
import type { DroppedForm } from '../../shared/bridge/ownForm.ts';

/**
 * An invented authority's form of two pages with every kind of field. A later edition names the office, has lost a box and moved another.
 */
export async function makeForm({ edition = 1 } = {}): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const [first, second] = [doc.addPage([420, 595]), doc.addPage([420, 595])];
  first.drawText(`Example authority, form 7, edition ${edition}`, { x: 40, y: 560, size: 11 });
  const form = doc.getForm();
  const add = (name: string, y: number, height = 18) =>
    form.createTextField(name).addToPage(first, { x: 40, y, width: 300, height });
  add('Name', edition === 1 ? 520 : 500);
  if (edition === 1) add('Telephone', 480);
  form.createTextField('Harm').enableMultiline();
  form.getTextField('Harm').addToPage(first, { x: 40, y: 380, width: 300, height: 80 });
  add('Register number', 340);
  form.getTextField('Register number').enableReadOnly();
  form.createCheckBox('For a child').addToPage(second, { x: 40, y: 520, width: 14, height: 14 });
  const acts = form.createRadioGroup('Acts');
  acts.addOptionToPage('Self', second, { x: 40, y: 480, width: 14, height: 14 });
  acts.addOptionToPage('Other', second, { x: 80, y: 480, width: 14, height: 14 });
  const citizenship = form.createDropdown('Citizenship');
  citizenship.addOptions(['Kazakhstan', 'Other state']);
  citizenship.addToPage(second, { x: 40, y: 440, width: 160, height: 18 });
  if (edition > 1) form.createTextField('Office').addToPage(second, { x: 40, y: 400, width: 300, height: 18 });
  return doc.save();
}

/** Uploads a form as the bench does. Rejects with a BridgeFailure. */
export async function dropForm(serveFile: ServeFile, bytes: Uint8Array): Promise<DroppedForm> {
  const request = new Request('http://redress/files/forms', { method: 'POST', body: new Uint8Array(bytes) });
  return readFormReply(await (await serveFile(request)).json());
}
