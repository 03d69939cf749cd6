import { expect, type Page } from '@playwright/test';
import { laptop, laptopAtDouble } from './scene.ts';

/** What does not fit as the window stands: pixels beyond the window, the height of the bar, and texts wider or higher than the box that they are cut off by. */
export function findMisfits(page: Page) {
  return page.evaluate(() => {
    const cuts = ['hidden', 'clip', 'scroll', 'auto'];
    const isCut = (element: Element): boolean => {
      const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
      // What is for screen readers alone is meant to be cut, and what one types into scrolls.
      if (display === 'inline' || element.matches('textarea') || clipPath !== 'none' || !element.checkVisibility())
        return false;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      const isWide = scrollWidth > clientWidth + 1;
      return isWide || (cuts.includes(overflowY) && overflowX !== 'visible' && scrollHeight > clientHeight + 1);
    };
    return {
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      bar: document.querySelector('header')?.getBoundingClientRect().height ?? 0,
      cut: [...document.querySelectorAll('body *')]
        .filter(({ childNodes }) =>
          [...childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''),
        )
        .filter(isCut)
        .map(({ tagName, className, textContent }) => `${tagName}.${className}: ${textContent?.slice(0, 60)}`),
    };
  });
}

/** Nothing is cut off or leaves the window, on a laptop and at 200 %; the bar leaves room for the page. */
export async function expectFits(page: Page, where: string): Promise<void> {
  for (const size of [laptopAtDouble, laptop]) {
    await page.setViewportSize(size);
    const { wide, bar, cut } = await findMisfits(page);
    expect.soft(wide, `${where}: pixels too wide at ${size.width}`).toBeLessThanOrEqual(0);
    expect.soft(bar, `${where}: top bar at ${size.width}`).toBeLessThanOrEqual(size.height / 4);
    expect.soft(cut, `${where}: cut off at ${size.width}`).toEqual([]);
  }
}
