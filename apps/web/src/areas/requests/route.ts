import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { readRequestSearch } from './request-search';

export const requestsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/requests',
  validateSearch: readRequestSearch,
  component: lazyRouteComponent(() => import('./queue-screen'), 'QueueScreen'),
});

/** Longer acts on a request, each with its own address. */
export const REQUEST_ACTS = [
  'assess',
  'qualify',
  'refuse',
  'deliver',
  'appeal',
  'outcome',
  'hand-over',
  'pass',
  'take-back',
  'attach',
  'withdraw',
  'close',
] as const;
export type RequestAct = (typeof REQUEST_ACTS)[number];

export const requestRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/requests/$requestId',
  validateSearch: (search: Record<string, unknown>): { readonly act?: RequestAct } => {
    const act = REQUEST_ACTS.find((each) => each === search['act']);
    return act === undefined ? {} : { act };
  },
  component: lazyRouteComponent(() => import('./request-screen'), 'RequestScreen'),
});
