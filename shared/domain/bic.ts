/** Checks the form of a bank's code (БИК) in Kazakhstan: four letters, KZ, two characters, perhaps three of a branch. */
export function checkBic(text: string): readonly 'shape'[] {
  return /^[A-Z]{4}KZ[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(text.trim().toUpperCase()) ? [] : ['shape'];
}
