import { writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite, TestCase } from '@playwright/test/reporter';
import { firstLines, tallyFile, type Tally } from './tally.ts';

const nameOf = (test: TestCase): string => test.titlePath().filter(Boolean).join(' > ');

/** Leaves a tally for tests/run.ts. Playwright makes its reporters with `new`. */
export default class TallyPlaywright implements Reporter {
  private suite: Suite | undefined;
  private errors = 0;
  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }
  onError(): void {
    this.errors += 1;
  }
  onEnd(): void {
    if (tallyFile === undefined) return;
    const tests = this.suite?.allTests() ?? [];
    const skipped = tests.filter(test => test.outcome() === 'skipped');
    const passed = tests.filter(test => test.outcome() === 'expected');
    const failed = tests.filter(test => !skipped.includes(test) && !passed.includes(test));
    const tally: Tally = {
      passed: passed.length,
      failed: failed.length + this.errors,
      failures: failed.map(test => ({ name: nameOf(test), why: firstLines(test.results.at(-1)?.error?.stack) })),
      skipped: skipped.map(test => ({
        name: nameOf(test),
        reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
      })),
    };
    writeFileSync(tallyFile, JSON.stringify(tally));
  }
  printsToStdio(): boolean {
    return false;
  }
}
