import type { Request } from '../../../shared/bridge/contract.ts';
import type { IsoDate } from '../../../shared/domain/isoDate.ts';
import { parseTypedDate } from '../../../shared/fmt/parseTyped.ts';

type SheetRequest = Request<'sheets.preview'>;
type FamilySheet = Extract<SheetRequest['sheet'], { kind: 'family' }>;

export const familyBlocks = [
  'next',
  'amount',
  'documents',
  'free',
  'stop',
  'contact',
] as const satisfies readonly FamilySheet['blocks'][number][];

/** What the lawyer chose, as it stands on the screen. */
export interface SheetChoices {
  readonly kind: SheetRequest['sheet']['kind'];
  readonly language: SheetRequest['language'];
  readonly blocks: FamilySheet['blocks'];
  /** As typed. */
  readonly bringBy: string;
}

/** A page in Russian with everything on it. */
export const usualSheet: SheetChoices = { kind: 'family', language: 'ru', blocks: [...familyBlocks], bringBy: '' };

/** The day as typed; `wrong` where it is none, or lies before today. */
export function readBringBy(typed: string, today: IsoDate): IsoDate | null | 'wrong' {
  if (typed === '') return null;
  const day = parseTypedDate(typed, today);
  return day === undefined || day < today ? 'wrong' : day;
}

/** What is asked of the services; a day that is wrong is left out until it is mended. */
export function sheetOf({ kind, blocks, bringBy }: SheetChoices, today: IsoDate): SheetRequest['sheet'] {
  if (kind === 'documents') return { kind };
  const day = readBringBy(bringBy, today);
  return { kind, blocks, bringBy: day === 'wrong' ? null : day };
}
