import type { Language } from '../../../shared/domain/language.ts';
import { layDrafted } from '../../../shared/export/layDrafted.ts';
import type { PaperModel } from '../../../shared/export/paperModel.ts';
import { exportRequest, readCaseFile } from './readCase.ts';

export interface LaidDrafted {
  /** As `kz.civilClaim.ru`. */
  readonly name: string;
  readonly model: PaperModel;
}

/** Cases whose routes between them have every drafted paper of both packs; what lacks an answer is laid out as a draft. */
const cases = ['kz-civil-claim', 'kz-budget', 'kg-mother-for-child', 'kg-child-protection'] as const;

/** The languages in turn, so that each paper is laid out in one and all of them come up. */
export const inTurn = (languages: readonly Language[], at: number): readonly Language[] => [
  languages[at % languages.length] ?? 'ru',
];

/** Each drafted paper of both packs, in the languages that are chosen of its own; `at` counts the papers. */
export async function layEveryPaper(
  choose: (languages: readonly Language[], at: number) => readonly Language[],
): Promise<readonly LaidDrafted[]> {
  const laid = new Map<string, readonly LaidDrafted[]>();
  for (const name of cases) {
    const { pack, claim, assessment } = await exportRequest(readCaseFile(name));
    for (const scheme of pack.schemes) {
      for (const paper of pack.papers) {
        const key = `${pack.manifest.jurisdiction}.${paper.id}`;
        const isListed = scheme.papers.includes(paper.id) || (paper.kind === 'drafted' && paper.audience === 'lawyer');
        if (paper.kind !== 'drafted' || !isListed || laid.has(key)) continue;
        const always = { ...paper, appliesWhen: undefined };
        const models = choose(paper.languages, laid.size).map(language => ({
          name: `${key}.${language}`,
          model: layDrafted(pack, always, scheme.id, claim, assessment, language).model,
        }));
        if (models.every(({ model }) => model.parts.length > 0)) laid.set(key, models);
      }
    }
  }
  return [...laid.values()].flat();
}
