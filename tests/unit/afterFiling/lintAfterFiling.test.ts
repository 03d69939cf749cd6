import { expect, it } from 'vitest';
import { lintPack } from '../../../shared/packs/lintPack.ts';
import { followedPack } from './followedPack.ts';

const followed = () => structuredClone(followedPack().schemes[0]?.afterFiling);
type Followed = NonNullable<ReturnType<typeof followed>>;

function issuesWith(change: (afterFiling: Followed) => void): readonly string[] {
  const afterFiling = followed();
  if (afterFiling === undefined) throw new Error('the fund is followed');
  change(afterFiling);
  return lintPack(followedPack({ afterFiling })).map(({ pointer, code }) => `${pointer} ${code}`);
}

it('finds nothing wrong with a scheme that is followed', () => {
  expect(issuesWith(() => undefined)).toEqual([]);
});

it.each<[string, (afterFiling: Followed) => void]>([
  [
    '/afterFiling/steps/0/deadline unknownDeadline',
    ({ steps: [step] }) => Object.assign(step ?? {}, { deadline: 'x' }),
  ],
  ['/afterFiling/steps/2/latePaper paperNotListed', ({ steps }) => Object.assign(steps[2] ?? {}, { latePaper: 'x' })],
  [
    '/afterFiling/complaints/0/paper paperNotListed',
    ({ complaints: [one] }) => Object.assign(one ?? {}, { paper: 'x' }),
  ],
  [
    '/afterFiling/complaints/0/unsettled unknownQuestion',
    ({ complaints: [one] }) => Object.assign(one ?? {}, { unsettled: 'x' }),
  ],
  ['/afterFiling/restoration paperNotListed', afterFiling => Object.assign(afterFiling, { restoration: 'x' })],
  ['/afterFiling/refusalGrounds groundsDiffer', ({ refusalGrounds }) => void refusalGrounds.pop()],
  [
    '/afterFiling/refusalGrounds/1/answeredBy/0 unknownDocument',
    ({ refusalGrounds }) => Object.assign(refusalGrounds[1] ?? {}, { answeredBy: ['x'] }),
  ],
  [
    '/afterFiling/determination/sum wrongKind',
    ({ determination }) => Object.assign(determination ?? {}, { sum: 'decision.received' }),
  ],
])('finds %s', (found, change) => {
  expect(issuesWith(change)).toContain(found);
});

it('finds a paper for later where it should start the route: it would be left out of the application', () => {
  const [fund] = followedPack().schemes;
  const documents = [{ ...fund?.documents[0], paper: 'complaint' }, ...(fund?.documents.slice(1) ?? [])];
  const found = lintPack(followedPack({ documents }));
  expect(found.map(({ pointer, code }) => `${pointer} ${code}`)).toContain('/documents/0/paper laterPaperStarts');
});
