import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { maybeDay } from '../../shell/search-values';

export const handymanRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/handyman',
  validateSearch: (search: Record<string, unknown>): { date?: string } => ({
    date: maybeDay(search['date']),
  }),
  component: lazyRouteComponent(() => import('./handyman-screen'), 'HandymanScreen'),
});

export const jobRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/handyman/jobs/$jobId',
  component: lazyRouteComponent(() => import('./job-screen'), 'JobScreen'),
});
