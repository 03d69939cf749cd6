/** Of a scheme: what follows its filing, as far as it names papers. */
interface Followed {
  readonly afterFiling?:
    | {
        readonly steps: readonly { readonly latePaper?: string | undefined }[];
        readonly complaints: readonly { readonly paper: string }[];
        readonly restoration?: string | undefined;
      }
    | undefined;
}

/** The papers that answer what came after a filing: each is made alone when its turn comes, none goes with the application. */
export function laterPapers({ afterFiling }: Followed): readonly string[] {
  if (afterFiling === undefined) return [];
  const { steps, complaints, restoration } = afterFiling;
  const named = [...steps.map(({ latePaper }) => latePaper), ...complaints.map(({ paper }) => paper), restoration];
  return [...new Set(named.filter(paper => paper !== undefined))];
}
