import type { Scheme } from '../packs/scheme.ts';

/** The papers that answer what came after a filing: each is made alone when its turn comes, none goes with the application. */
export function laterPapers({ afterFiling }: Pick<Scheme, 'afterFiling'>): readonly string[] {
  if (afterFiling === undefined) return [];
  const { steps, complaints, restoration } = afterFiling;
  const named = [...steps.map(({ latePaper }) => latePaper), ...complaints.map(({ paper }) => paper), restoration];
  return [...new Set(named.filter(paper => paper !== undefined))];
}
