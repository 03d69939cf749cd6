import type { ExportRecord } from '../../../shared/bridge/contract.ts';

type Proof = ExportRecord['proof'][number];

const nameOf = ({ paper, label }: Proof): string => JSON.stringify([paper, label]);

/** For each box its number among the boxes of the same name, such as the lines of a list; none where the name is its own. */
export function numberBoxes(proof: readonly Proof[]): readonly (number | undefined)[] {
  const total = new Map<string, number>();
  const numbers = proof.map(box => {
    const number = (total.get(nameOf(box)) ?? 0) + 1;
    total.set(nameOf(box), number);
    return number;
  });
  return proof.map((box, index) => (total.get(nameOf(box)) === 1 ? undefined : numbers[index]));
}
