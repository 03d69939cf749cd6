import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase } from 'vitest/node';
import { firstLines, tallyFile, type Tally } from './tally.ts';

const reasonOf = (test: TestCase): string => {
  const result = test.result();
  return result.state === 'skipped' ? (result.note ?? 'no reason given') : '';
};

const whyOf = (errors: readonly { readonly message: string; readonly stack?: string }[] | undefined): string =>
  firstLines(errors?.[0]?.stack ?? errors?.[0]?.message);

/** Leaves a tally for tests/run.ts. A file that cannot be loaded counts as one failure. */
export const tallyVitest: Reporter = {
  onTestRunEnd(modules, unhandledErrors) {
    if (tallyFile === undefined) return;
    const tests = modules.flatMap(module => [...module.children.allTests()]);
    const broken = modules.filter(module => module.errors().length > 0);
    const inState = (state: 'passed' | 'failed' | 'skipped') => tests.filter(test => test.result().state === state);
    const tally: Tally = {
      passed: inState('passed').length,
      failed: inState('failed').length + broken.length + unhandledErrors.length,
      failures: [
        ...inState('failed').map(test => ({ name: test.fullName, why: whyOf(test.result().errors) })),
        ...broken.map(module => ({ name: module.moduleId, why: whyOf(module.errors()) })),
        ...unhandledErrors.map(error => ({ name: 'outside of any test', why: whyOf([error]) })),
      ],
      skipped: inState('skipped').map(test => ({ name: test.fullName, reason: reasonOf(test) })),
    };
    writeFileSync(tallyFile, JSON.stringify(tally));
  },
};
