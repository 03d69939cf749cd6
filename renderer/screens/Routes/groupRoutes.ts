import type { Purpose } from '../../../shared/packs/scheme.ts';
import type { RouteView } from './describeRoute.ts';

export interface RouteGroup {
  readonly purpose: Purpose;
  /** Open, not yet known, or taken before all the same. */
  readonly open: readonly RouteView[];
  readonly closed: readonly RouteView[];
}

const purposes = ['money', 'security', 'help', 'oversight'] as const satisfies readonly Purpose[];

/** The routes by what they are for, money first; purposes that no route serves are left out. A route keeps its place while it is being chosen. */
export function groupRoutes(routes: readonly RouteView[], takenBefore: readonly string[]): readonly RouteGroup[] {
  const isClosed = ({ scheme: { schemeId, outcome } }: RouteView) =>
    outcome === 'notMet' && !takenBefore.includes(schemeId);
  return purposes
    .map(purpose => {
      const own = routes.filter(({ law }) => law?.purpose === purpose);
      return { purpose, open: own.filter(route => !isClosed(route)), closed: own.filter(isClosed) };
    })
    .filter(({ open, closed }) => open.length + closed.length > 0);
}
