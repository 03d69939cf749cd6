import type { AwardPayment, CollateralPayment, Loss } from '../domain/claim.ts';
import type { FactId, FactSheet } from '../domain/fact.ts';
import type { IsoDate } from '../domain/isoDate.ts';
import type { JurisdictionPack } from '../packs/pack.ts';

/** What the law is asked with. Nothing here is changed by asking. */
export interface RuleContext {
  readonly pack: Pick<JurisdictionPack, 'law' | 'facts' | 'calendar' | 'gaps'>;
  readonly facts: FactSheet;
  readonly losses: readonly Loss[];
  readonly payments: readonly CollateralPayment[];
  /** What was received on awards. */
  readonly awardPayments: readonly AwardPayment[];
  /** The schemes that the claim pursues. */
  readonly pursued: readonly string[];
  /** The reading taken of an unsettled question; the first that can be considered where none is named. */
  readonly readings: Readonly<Record<string, string>>;
  /** Stands in for days that lie ahead; null where nothing may stand in for them. */
  readonly today: IsoDate | null;
  /** Answers that were given and may not be read here: nobody can say what they are. */
  readonly keptBack?: ReadonlySet<FactId>;
}

/** What a pack defines under a name; lint refuses a pack that names what it does not define. */
export function named<T>(record: Readonly<Record<string, T>>, name: string): T {
  const found = Object.hasOwn(record, name) ? record[name] : undefined;
  if (found === undefined) throw new Error(`the pack does not define ${name}`);
  return found;
}
