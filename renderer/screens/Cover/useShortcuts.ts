import { useEffect, useEffectEvent } from 'react';

export interface Shortcuts {
  readonly hide: () => void;
  readonly lock: () => void;
  readonly newClaim: () => void;
}

interface Action {
  readonly when: boolean;
  readonly run: () => void;
  readonly always?: boolean;
}

const shiftsWithin = 5000;
const shiftsToHide = 3;

/** Counts clean presses of Shift: Alt+Shift and Ctrl+Shift switch layouts, five presses are Sticky Keys. */
function countShifts(): (event: KeyboardEvent) => boolean {
  let first = 0;
  let presses = 0;
  return event => {
    if (event.key !== 'Shift') {
      presses = 0;
      return false;
    }
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false;
    presses = event.timeStamp - first < shiftsWithin ? presses + 1 : 1;
    if (presses === 1) first = event.timeStamp;
    if (presses < shiftsToHide) return false;
    presses = 0;
    return true;
  };
}

function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>('header, main, [data-why-panel]')];
  const here = regions.findLastIndex(region => region.contains(document.activeElement));
  const next = regions[(here + 1) % regions.length];
  const target = next?.matches('main') === true ? next.querySelector<HTMLElement>('h1') : next;
  if (target?.matches('header') === true) target.querySelector<HTMLElement>('nav a')?.focus();
  else target?.focus();
}

const searchBox = (): HTMLElement | null => document.querySelector('main input[type=search]');

function followBackLink(): void {
  document.querySelector<HTMLElement>('[data-back-link]')?.click();
}

/** Goes to the panel that says why, and back to where one was. */
function createWhySwitch(): () => void {
  let cameFrom: Element | null = null;
  return () => {
    const panel = document.querySelector<HTMLElement>('[data-why-panel]');
    if (panel === null) return;
    if (panel.contains(document.activeElement)) {
      if (cameFrom instanceof HTMLElement) cameFrom.focus();
      return;
    }
    cameFrom = document.activeElement;
    panel.focus();
  };
}

/** The window's keys, by their place on the keyboard: they are the same in every layout. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const run = useEffectEvent((name: keyof Shortcuts) => shortcuts[name]());
  useEffect(() => {
    const isHideByShift = countShifts();
    const switchWhy = createWhySwitch();
    const pressed = (event: KeyboardEvent): void => {
      const byShift = isHideByShift(event);
      const control = event.ctrlKey && !event.altKey && !event.metaKey;
      const hidden = document.querySelector('dialog[open]') !== null;
      const actions: readonly Action[] = [
        { when: byShift || (control && event.shiftKey && event.code === 'KeyH'), run: () => run('hide'), always: true },
        { when: control && !event.shiftKey && event.code === 'KeyL', run: () => run('lock'), always: true },
        { when: control && !event.shiftKey && event.code === 'KeyN', run: () => run('newClaim') },
        { when: event.altKey && !event.ctrlKey && event.code === 'ArrowLeft', run: followBackLink },
        // Where there is none the browser's own search is left alone.
        { when: control && event.code === 'KeyF' && searchBox() !== null, run: () => searchBox()?.focus() },
        { when: event.code === 'F6', run: focusNextRegion },
        { when: event.code === 'F1', run: switchWhy },
      ];
      const action = actions.find(({ when }) => when);
      if (action === undefined) return;
      event.preventDefault();
      // Behind a dialog or the cover nothing moves.
      if (action.always === true || !hidden) action.run();
    };
    addEventListener('keydown', pressed, { capture: true });
    return () => removeEventListener('keydown', pressed, { capture: true });
  }, []);
}
