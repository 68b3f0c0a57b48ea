import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import type { AppServices } from '../app-services';
import { AppShell } from './app-shell';

export const rootRoute = createRootRouteWithContext<AppServices>()({ component: AppShell });

/** Parent of every screen that needs a person; others are sent to sign in and come back to the same address. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: ({ context, location }) => {
    if (context.session.current().status === 'signed-out') {
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
});
