import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { textOf } from '../../shell/search-values';

export const providersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/providers',
  validateSearch: (search: Record<string, unknown>): { search?: string } => ({
    search: textOf(search['search']),
  }),
  component: lazyRouteComponent(() => import('./providers-screen'), 'ProvidersScreen'),
});

export const registerProviderRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/providers/new',
  component: lazyRouteComponent(() => import('./register-provider-screen'), 'RegisterProviderScreen'),
});

export const providerDetailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/orders/providers/$providerId',
  component: lazyRouteComponent(() => import('./provider-screen'), 'ProviderScreen'),
});
