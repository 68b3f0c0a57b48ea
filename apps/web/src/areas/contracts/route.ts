import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { maybeOneOf } from '../../shell/search-values';

export const MODES = ['own-staff', 'in-house', 'contest', 'procurement', 'neighbour'] as const;

export const contractsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/contracts',
  validateSearch: (search: Record<string, unknown>): { mode?: (typeof MODES)[number] } => ({
    mode: maybeOneOf(MODES, search['mode']),
  }),
  component: lazyRouteComponent(() => import('./contracts-screen'), 'ContractsScreen'),
});

export const signContractRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/contracts/new',
  component: lazyRouteComponent(() => import('./sign-contract-screen'), 'SignContractScreen'),
});

export const contractRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/contracts/$contractId',
  component: lazyRouteComponent(() => import('./contract-screen'), 'ContractScreen'),
});

export const amendContractRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/contracts/$contractId/amend',
  component: lazyRouteComponent(() => import('./amend-contract-screen'), 'AmendContractScreen'),
});

export const projectsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/projects',
  component: lazyRouteComponent(() => import('./projects-screen'), 'ProjectsScreen'),
});
