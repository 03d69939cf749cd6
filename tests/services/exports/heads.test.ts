import { beforeAll, describe, expect, it } from 'vitest';
import { composeExport, type ComposedExport } from '../../../electron/services/exports/composeExport.ts';
import { formatHead } from '../../../shared/fmt/formatHead.ts';
import { exportRequest, fileOf, readCaseFile, textOf } from './readCase.ts';

const heads = { accessLog: `12:${'3f2a91c07b1102de'.repeat(4)}`, claim: `7:${'0badcafe0badcafe'.repeat(4)}` };
const marks = Object.values(heads).map(formatHead);

const isOwn = ({ name }: { readonly name: string }) => name.startsWith('calculation-');

const filed = ({ files }: ComposedExport) =>
  files.filter(file => !isOwn(file) && file.kind !== 'record').map(({ name, sha256 }) => [name, sha256]);

const recordOf = (made: ComposedExport): unknown => JSON.parse(Buffer.from(fileOf(made, 'record').bytes).toString());

describe.each(['kz-mother-for-child', 'kg-mother-for-child'])('the export of %s', name => {
  let plain: ComposedExport;
  let marked: ComposedExport;
  beforeAll(async () => {
    const request = await exportRequest(readCaseFile(name));
    plain = await composeExport(request);
    marked = await composeExport({ ...request, heads });
  });

  it('prints the heads of the chains on the lawyer’s own sheet', async () => {
    const sheets = marked.files.filter(isOwn);
    expect(sheets.length).toBeGreaterThan(0);
    for (const { bytes, pageCount } of sheets) {
      const text = await textOf(bytes, pageCount - 1);
      expect(marks.filter(mark => !text.replaceAll(/\s+/g, ' ').includes(mark))).toEqual([]);
    }
  });

  it('files the same bytes with heads as without: no paper that leaves bears a mark of ours', () => {
    expect(filed(marked).length).toBeGreaterThan(1);
    expect(filed(marked)).toEqual(filed(plain));
  });

  it('keeps the whole hashes in its record, and none where no workspace keeps the claim', () => {
    expect(recordOf(marked)).toMatchObject({ heads });
    expect(recordOf(plain)).not.toHaveProperty('heads');
  });

  it('proves the sheet with the heads as any other', () => {
    expect(marked.proof.filter(({ agrees }) => !agrees)).toEqual([]);
  });
});
