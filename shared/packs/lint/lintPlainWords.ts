import { languageSchema, type WholeText } from '../../domain/language.ts';
import type { JurisdictionPack } from '../pack.ts';
import { findRevealing } from '../plainWords.ts';
import { issue, type FoundIssue } from './packIssue.ts';

/** A family reads about one thought at once; a name longer than this is none. */
const mostWords = 12;

function lintText(file: string, pointer: string, text: WholeText): FoundIssue[] {
  return languageSchema.options.flatMap(language => [
    ...findRevealing(text[language], language).map(word =>
      issue(file, `${pointer}/${language}`, 'revealingWord', `“${word}” would tell a stranger what happened`),
    ),
    ...(text[language].split(/\s+/u).length > mostWords
      ? [issue(file, `${pointer}/${language}`, 'plainTooLong', `more than ${mostWords} words`)]
      : []),
  ]);
}

/** What a family reads is short, and says nothing of what happened to whom. */
export function lintPlainWords({ documents, schemes }: JurisdictionPack): FoundIssue[] {
  return [
    ...Object.entries(documents).flatMap(([name, { plain }]) =>
      plain === undefined ? [] : lintText('documents.json', `/${name}/plain`, plain),
    ),
    ...schemes.flatMap(({ id, plain }) =>
      plain === undefined
        ? []
        : [
            ...lintText(`schemes/${id}.json`, '/plain/application', plain.application),
            ...lintText(`schemes/${id}.json`, '/plain/payer', plain.payer),
          ],
    ),
  ];
}
