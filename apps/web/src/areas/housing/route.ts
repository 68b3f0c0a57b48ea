import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { maybeDay, maybeMonth, maybeOneOf, textOf } from '../../shell/search-values';

export const FLAT_KINDS = ['training', 'supported'] as const;

interface BoardSearch {
  /** First night shown; today when absent. */
  readonly from?: string;
  readonly kind?: (typeof FLAT_KINDS)[number];
}

export const housingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/housing',
  validateSearch: (search: Record<string, unknown>): BoardSearch => ({
    from: maybeDay(search['from']),
    kind: maybeOneOf(FLAT_KINDS, search['kind']),
  }),
  component: lazyRouteComponent(() => import('./board-screen'), 'BoardScreen'),
});

/** `entryId`: somebody of the waiting list the place is for. */
export const grantPlaceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/housing/grant',
  validateSearch: (
    search: Record<string, unknown>,
  ): { entryId?: string; kind?: (typeof FLAT_KINDS)[number] } => ({
    entryId: textOf(search['entryId']),
    kind: maybeOneOf(FLAT_KINDS, search['kind']),
  }),
  component: lazyRouteComponent(() => import('./grant-place-screen'), 'GrantPlaceScreen'),
});

export const flatsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/housing/flats',
  component: lazyRouteComponent(() => import('./flats-screen'), 'FlatsScreen'),
});

export const registerFlatRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/housing/flats/new',
  component: lazyRouteComponent(() => import('./register-flat-screen'), 'RegisterFlatScreen'),
});

export const flatRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/housing/flats/$flatId',
  component: lazyRouteComponent(() => import('./flat-screen'), 'FlatScreen'),
});

export const stayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/housing/stays/$stayId',
  component: lazyRouteComponent(() => import('./stay-screen'), 'StayScreen'),
});

export const waitingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/housing/waiting',
  validateSearch: (search: Record<string, unknown>): { kind?: (typeof FLAT_KINDS)[number] } => ({
    kind: maybeOneOf(FLAT_KINDS, search['kind']),
  }),
  component: lazyRouteComponent(() => import('./waiting-screen'), 'WaitingScreen'),
});

export const nightsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/housing/nights',
  validateSearch: (search: Record<string, unknown>): { month?: string } => ({
    month: maybeMonth(search['month']),
  }),
  component: lazyRouteComponent(() => import('./nights-screen'), 'NightsScreen'),
});

export const weekRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/housing/week',
  validateSearch: (search: Record<string, unknown>): { from?: string } => ({
    from: maybeDay(search['from']),
  }),
  component: lazyRouteComponent(() => import('./week-screen'), 'WeekScreen'),
});
