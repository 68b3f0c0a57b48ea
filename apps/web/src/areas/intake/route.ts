import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';

export interface IntakeSearch {
  /** The form when absent. */
  readonly step?: 'check';
  /** Opens the form for a person the centre already knows. */
  readonly residentId?: string;
}

export const intakeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake',
  validateSearch: (search: Record<string, unknown>): IntakeSearch => ({
    ...(search['step'] === 'check' ? { step: 'check' as const } : {}),
    ...(typeof search['residentId'] === 'string' ? { residentId: search['residentId'] } : {}),
  }),
  component: lazyRouteComponent(() => import('./intake-screen'), 'IntakeScreen'),
});

export const intakeNextRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/intake/next/$requestId',
  component: lazyRouteComponent(() => import('./next-screen'), 'NextScreen'),
});
