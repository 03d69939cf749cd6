import type { Purpose } from '../../../shared/packs/scheme.ts';
import type { RouteView } from './describeRoute.ts';

export interface RouteGroup {
  readonly purpose: Purpose;
  /** Open, not yet known, or taken all the same. */
  readonly open: readonly RouteView[];
  readonly closed: readonly RouteView[];
}

const purposes = ['money', 'security', 'help', 'oversight'] as const satisfies readonly Purpose[];

const isClosed = ({ scheme, pursued }: RouteView): boolean => scheme.outcome === 'notMet' && !pursued;

/** The routes by what they are for, money first; purposes that no route serves are left out. */
export function groupRoutes(routes: readonly RouteView[]): readonly RouteGroup[] {
  return purposes
    .map(purpose => {
      const own = routes.filter(({ law }) => law?.purpose === purpose);
      return { purpose, open: own.filter(route => !isClosed(route)), closed: own.filter(isClosed) };
    })
    .filter(({ open, closed }) => open.length + closed.length > 0);
}
