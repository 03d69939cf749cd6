import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalText } from '../../../shared/domain/language.ts';
import type { Condition } from '../../../shared/packs/condition.ts';
import type { JurisdictionPack } from '../../../shared/packs/pack.ts';
import {
  isForm,
  type AcroFormPaper,
  type AnswerSheetPaper,
  type Cell,
  type ChoiceCell,
  type Paper,
  type TextCell,
  type TickCell,
} from '../../../shared/packs/paper.ts';
import type { ExportRequest } from '../../../electron/services/exports/exportRequest.ts';
import { exportRequest, readCaseFile } from '../exports/readCase.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'forms');

/** A form that another program made. */
export function foreignForm(name: string): Uint8Array {
  return readFileSync(join(folder, `${name}.pdf`));
}

export const say = (text: string): LocalText => ({ ru: text, kk: text });
export const always: Condition = { op: 'answered', fact: 'victim.fullName' };
export const never: Condition = { op: 'not', of: always };

const label = say('Поле');
export const writes = (field: string, text: string, fits: 'exact' | 'flowing' = 'exact'): TextCell => ({
  field,
  label,
  from: { text: say(text) },
  fits,
});
export const ticks = (field: string, tickWhen: Condition): TickCell => ({ field, label, tickWhen });
/** Chooses the last of some values. */
export const chooses = (field: string, ...values: readonly string[]): ChoiceCell => ({
  field,
  label,
  choose: values.map((value, at) => ({ when: at === values.length - 1 ? always : never, value })),
});

/** What papers of a form have, from the form of the pack. */
export function commonOf(pack: JurisdictionPack, name: string) {
  const [known] = pack.papers.filter(isForm);
  if (known === undefined) throw new Error('the pack has no form');
  const { scheme, signatories, origin, wording } = known;
  const sha256 = createHash('sha256').update(foreignForm(name)).digest('hex');
  return { id: name, scheme, title: say(name), sha256, signatories, origin, wording };
}

export function acroFormOf(
  pack: JurisdictionPack,
  name: string,
  cells: readonly Cell[],
  unmapped: readonly string[] = [],
) {
  const paper: AcroFormPaper = {
    ...commonOf(pack, name),
    kind: 'acroForm',
    template: `${name}.pdf`,
    cells: [...cells],
    unmapped: unmapped.map(field => ({ field, reason: 'not ours to answer' })),
    enclosureFields: [],
  };
  return paper;
}

/** The answers to a form that is refused. */
export function answerSheetOf(pack: JurisdictionPack, name: string, cells: readonly Cell[]): AnswerSheetPaper {
  const { id, scheme, title, sha256, signatories, origin } = commonOf(pack, name);
  const note = say('Көшіріп жазуға арналған');
  return { id, scheme, title, sha256, signatories, origin, kind: 'answerSheet', note, cells: [...cells] };
}

/** A claim of the fixtures whose scheme has these papers and no other, with the forms that they fill. */
export async function requestWith(
  papersOf: (pack: JurisdictionPack, common: (name: string) => ReturnType<typeof commonOf>) => readonly Paper[],
  changes: Partial<ExportRequest> = {},
): Promise<ExportRequest> {
  const request = await exportRequest({ ...readCaseFile('kz-in-kazakh'), evidence: [] });
  const papers = papersOf(request.pack, name => commonOf(request.pack, name));
  const templates = papers.flatMap(paper => (paper.kind === 'acroForm' || paper.kind === 'overlay' ? [paper.id] : []));
  return {
    ...request,
    pack: {
      ...request.pack,
      papers: [...papers],
      schemes: request.pack.schemes.map(scheme => ({
        ...scheme,
        papers: papers.filter(paper => paper.scheme === scheme.id).map(({ id }) => id),
      })),
    },
    // Which documents the scheme asks for is not what is shown here.
    assessment: {
      ...request.assessment,
      schemes: request.assessment.schemes.map(scheme => ({ ...scheme, documents: [] })),
    },
    ownTemplates: Object.fromEntries(templates.map(name => [name, foreignForm(name)])),
    ...changes,
  };
}
