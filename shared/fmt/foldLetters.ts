const folded: Readonly<Record<string, string>> = {
  ё: 'е',
  қ: 'к',
  ғ: 'г',
  ң: 'н',
  ө: 'о',
  ү: 'у',
  ұ: 'у',
  һ: 'х',
  ә: 'а',
  і: 'и',
};

/** Text as searches compare it: lower case, and Kazakh and Kyrgyz letters as the Russian ones people type for them. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[ёқғңөүұһәі]/g, letter => folded[letter] ?? letter);
}

/** The words of a text as searches compare them: letters and digits alone, whatever stands between them. */
export function foldedWords(text: string): readonly string[] {
  return foldLetters(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
