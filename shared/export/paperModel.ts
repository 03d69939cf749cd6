import type { Language } from '../domain/language.ts';

/** A label and what stands behind it, as printed. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** What `assets/papers/paper.typ` can set, in the order in which it stands. All words are here; none are in the layout. */
export type PaperPart =
  | { readonly kind: 'title' | 'heading' | 'paragraph' | 'note'; readonly text: string }
  | { readonly kind: 'addressee'; readonly to: string; readonly rows: readonly LabelledValue[] }
  | { readonly kind: 'rows'; readonly rows: readonly LabelledValue[] }
  | { readonly kind: 'list'; readonly items: readonly { readonly marker: string; readonly text: string }[] }
  | {
      readonly kind: 'table';
      /** `rest` takes the width that is left, two of them half of it each; `number` is set to the right. */
      readonly columns: readonly { readonly text: string; readonly fits: 'own' | 'rest' | 'number' }[];
      readonly rows: readonly (readonly string[])[];
      /** The last row, in bold. */
      readonly total: readonly string[] | null;
    }
  | {
      readonly kind: 'signature';
      readonly role: string;
      readonly name: string;
      readonly signature: string;
      readonly date: string;
    }
  /** Records the page on which what follows begins. */
  | { readonly kind: 'mark'; readonly name: string }
  | { readonly kind: 'pageBreak' };

/** A paper as text, ready to be set. */
export interface PaperModel {
  /** The title of the file. */
  readonly title: string;
  readonly language: Language;
  /** The foot of each page; `{sheet}` is its number, counted on after `sheetsBefore`. */
  readonly sheet: string;
  readonly sheetsBefore: number;
  readonly parts: readonly PaperPart[];
}

/** The texts that a part prints, in reading order, with the colons and marks that the layout puts to them. */
export function textsOf(part: PaperPart): readonly string[] {
  switch (part.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
    case 'note':
      return [part.text];
    case 'addressee':
      return [part.to, ...part.rows.flatMap(({ label, value }) => [`${label}:`, value])];
    case 'rows':
      return part.rows.flatMap(({ label, value }) => [`${label}:`, value]);
    case 'list':
      return part.items.flatMap(({ marker, text }) => [marker, text]);
    case 'table':
      return [...part.columns.map(({ text }) => text), ...part.rows.flat(), ...(part.total ?? [])];
    case 'signature':
      return [`${part.role}:`, part.name, part.signature, part.date];
    case 'mark':
    case 'pageBreak':
      return [];
    default:
      return part satisfies never;
  }
}
