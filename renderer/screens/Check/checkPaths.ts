/** The addresses of the quick check: they name a question by its place, never an answer. */
export const checkPaths = {
  start: '#/check',
  question: (index: number) => `#/check/${index + 1}`,
  result: '#/check/result',
  page: '#/check/page',
} as const;
