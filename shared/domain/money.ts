import { z } from 'zod';

/** Currencies of the jurisdictions we know; both have two decimals. */
export const currencySchema = z.enum(['KZT', 'KGS']);
export type Currency = z.infer<typeof currencySchema>;

/** An amount in the smallest unit of its currency (tiyn, tyiyn): always an integer. */
export type MinorUnits = number & { readonly __minorUnits: unique symbol };

export const minorUnitsSchema = z.custom<MinorUnits>(
  value => typeof value === 'number' && Number.isSafeInteger(value),
  'not whole minor units',
);

/** Money as the law writes it, in major units: `"4325"` or `"70000.00"`. */
export const moneyTextSchema = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/);

/** Parses money as the law writes it into minor units; every currency here has two decimals. */
export function parseMoney(text: string): MinorUnits {
  const [major = '0', fraction = ''] = moneyTextSchema.parse(text).split('.');
  return (Number(major) * 100 + Number(fraction.padEnd(2, '0'))) as MinorUnits;
}

/** Adds amounts; throws RangeError beyond the safe integers instead of rounding. */
export function addMoney(a: MinorUnits, b: MinorUnits): MinorUnits {
  const total = a + b;
  if (!Number.isSafeInteger(total)) throw new RangeError('money beyond safe integers');
  return total as MinorUnits;
}

/** Multiplies an amount by a whole factor; throws RangeError beyond the safe integers. */
export function multiplyMoney(amount: MinorUnits, factor: number): MinorUnits {
  const product = amount * factor;
  if (!Number.isSafeInteger(product)) throw new RangeError('money beyond safe integers');
  return product as MinorUnits;
}
