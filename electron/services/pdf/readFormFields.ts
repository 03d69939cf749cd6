import { PDFCheckBox, PDFDocument, PDFTextField, type PDFField } from 'pdf-lib';
import type { TemplateField } from '../../../shared/packs/lintPaperFields.ts';

function kindOf(field: PDFField): TemplateField['kind'] {
  if (field instanceof PDFTextField) return 'text';
  return field instanceof PDFCheckBox ? 'checkbox' : 'other';
}

/** The fields of an AcroForm; undefined where the bytes are no PDF that can be filled. */
export async function readFormFields(bytes: Uint8Array): Promise<readonly TemplateField[] | undefined> {
  try {
    const doc = await PDFDocument.load(bytes, { updateMetadata: false });
    return doc
      .getForm()
      .getFields()
      .map(field => ({ name: field.getName(), kind: kindOf(field) }));
  } catch {
    return undefined; // a template may be a ministry's own file: that pdf-lib cannot read it is an answer, not a failure
  }
}
