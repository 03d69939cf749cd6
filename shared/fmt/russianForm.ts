/** Which of a Russian noun's forms follows a number: 0 after 1 and 21, 1 after 2 to 4, 2 after 5 to 20. */
export function russianForm(count: number): 0 | 1 | 2 {
  const [tens, ones] = [count % 100, count % 10];
  if (tens >= 11 && tens <= 14) return 2;
  if (ones === 1) return 0;
  return ones >= 2 && ones <= 4 ? 1 : 2;
}
