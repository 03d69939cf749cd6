import type { Page } from '@playwright/test';

/** What a journey by keyboard may touch: the keys, and the system's file dialog, which is no part of the page. */
const allowed: ReadonlySet<PropertyKey> = new Set<keyof Page>(['keyboard', 'waitForEvent']);

/** A page whose keyboard works and whose every other way of acting (click, fill, focus, mouse, evaluate, locators …) throws. */
export function keyboardOnly(page: Page): Pick<Page, 'keyboard' | 'waitForEvent'> {
  return new Proxy(page, {
    get(target, name) {
      if (!allowed.has(name)) throw new Error(`a journey by keyboard may not use page.${String(name)}`);
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
