import type { SchemeAssessment } from '../assessment/assessment.ts';
import type { Language } from '../domain/language.ts';
import type { JurisdictionPack } from '../packs/pack.ts';
import type { PaperModel, PaperPart } from './paperModel.ts';
import type { PlacedBundle } from './placedBundle.ts';

/** One part of a bundle, of which the pages in front tell. */
export interface FrontRequest {
  readonly pack: Pick<JurisdictionPack, 'wording' | 'law' | 'documents'>;
  readonly scheme: SchemeAssessment;
  readonly placed: PlacedBundle;
  /** From 1. */
  readonly part: number;
  readonly language: Language;
  /** For another recipient: which requirements apply, and whether they are met, would tell what is left out. */
  readonly isVariant: boolean;
}

/** Words that lead to a document of the same file; `to` is null where they lead nowhere. */
export interface LinkedText {
  readonly text: string;
  readonly to: string | null;
}

export type FrontPart =
  | PaperPart
  | {
      readonly kind: 'linkedTable';
      readonly columns: readonly { readonly text: string; readonly fits: 'own' | 'rest' | 'number' }[];
      /** Each cell is a list of lines. */
      readonly rows: readonly (readonly (readonly LinkedText[])[])[];
    };

/** The pages in front of a bundle. Their sheets are numbered i, ii, iii: the documents behind them begin with 1. */
export interface FrontModel extends Omit<PaperModel, 'parts'> {
  readonly parts: readonly FrontPart[];
  readonly numbering: 'i';
}

/** The same parts as papers have them: what they print, without where it leads. */
export function withoutLinks(parts: readonly FrontPart[]): readonly PaperPart[] {
  return parts.map(part =>
    part.kind === 'linkedTable'
      ? {
          kind: 'table',
          columns: part.columns,
          rows: part.rows.map(row => row.map(cell => cell.map(({ text }) => text).join(' '))),
          total: null,
        }
      : part,
  );
}
