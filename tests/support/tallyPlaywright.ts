import { writeFileSync } from 'node:fs';
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import { tallyFile, type Tally } from './tally.ts';

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
    const tally: Tally = {
      passed: passed.length,
      failed: tests.length - passed.length - skipped.length + this.errors,
      skipped: skipped.map(test => ({
        name: test.titlePath().filter(Boolean).join(' > '),
        reason: test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
      })),
    };
    writeFileSync(tallyFile, JSON.stringify(tally));
  }
  printsToStdio(): boolean {
    return false;
  }
}
