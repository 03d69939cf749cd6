import type { Claim } from '../../../shared/domain/claim.ts';
import { foldedWords } from '../../../shared/fmt/foldLetters.ts';

/** Every text that a person typed into a claim or brought with a file, apart from drafts. */
function textsOf({ title, answers, losses, payments, evidence, blocks }: Claim): readonly string[] {
  return [
    title,
    ...Object.values(answers).flatMap(answer => (answer.type === 'text' ? [answer.text] : [])),
    ...losses.flatMap(({ note }) => note ?? []),
    ...payments.map(({ source }) => source),
    ...evidence.map(({ fileName }) => fileName),
    ...Object.values(blocks).flatMap(({ text, file, page }) => [text, file ?? '', page ?? '']),
  ];
}

/** The words by which a claim is found, each once. */
export function wordsOf(claim: Claim): string {
  return [...new Set(textsOf(claim).flatMap(foldedWords))].join(' ');
}
