import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { rootRoute } from '../../shell/root-routes';

interface SignInSearch {
  /** Where to go on after sign-in; an address of this site. */
  readonly next?: string;
}

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): SignInSearch => {
    const next = search['next'];
    return typeof next === 'string' && /^\/(?!\/)/.test(next) ? { next } : {};
  },
  beforeLoad: ({ context, search }) => {
    if (context.session.current().status === 'signed-in') throw redirect({ href: search.next ?? '/' });
  },
  component: lazyRouteComponent(() => import('./sign-in-screen'), 'SignInScreen'),
});
