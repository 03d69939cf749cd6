import type { PDFDocument } from 'pdf-lib';

/** A document before its last pass, which packs it: to pack it twice would take longer than to bind it. */
export const saveUnpacked = (doc: PDFDocument) => doc.save({ updateFieldAppearances: false, useObjectStreams: false });
