/** The addresses of the forms of the office, as links take them. */
export const formPaths = {
  list: '#/forms',
  form: (formId: string) => `#/forms/${formId}`,
} as const;
