/** The options that are chosen, as a question's box keeps them: their names, with a space between. */
export function readChoices(text: string): readonly string[] {
  return text.split(' ').filter(name => name !== '');
}

export function writeChoices(chosen: readonly string[]): string {
  return chosen.join(' ');
}
