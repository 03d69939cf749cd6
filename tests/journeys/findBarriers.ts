import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against WCAG 2.2 AA and best practice on the page as it stands, and how many of its rules found something to look at.
 * A page that still waits for its data has no heading yet: it is looked at when it has one.
 */
export async function findBarriers(page: Page): Promise<{ readonly barriers: string[]; readonly passes: number }> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  // Once per page: to load axe again takes five times as long as to run it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async values => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations, passes } = await run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return {
      barriers: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`),
      passes: passes.length,
    };
  }, tags);
}
