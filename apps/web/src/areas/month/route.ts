import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { maybeMonth } from '../../shell/search-values';

interface MonthSearch {
  /** `YYYY-MM`; this month when absent. */
  readonly month?: string;
}

const validateSearch = (search: Record<string, unknown>): MonthSearch => ({
  month: maybeMonth(search['month']),
});

export const monthRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/month',
  validateSearch,
  component: lazyRouteComponent(() => import('./month-screen'), 'MonthScreen'),
});

export const closeMonthRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/month/contracts/$contractId',
  validateSearch,
  component: lazyRouteComponent(() => import('./close-month-screen'), 'CloseMonthScreen'),
});

export const statementRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/month/statements/$settlementId',
  component: lazyRouteComponent(() => import('./statement-screen'), 'StatementScreen'),
});
