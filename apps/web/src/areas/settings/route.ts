import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../shell/root-routes';
import { readStaffSearch } from './staff-search';

export const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings-screen'), 'SettingsScreen'),
});

export const sitesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/sites',
  component: lazyRouteComponent(() => import('./sites-screen'), 'SitesScreen'),
});

/** `new` adds a site. */
export const siteRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/sites/$siteId',
  component: lazyRouteComponent(() => import('./site-screen'), 'SiteScreen'),
});

export const catalogueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/catalogue',
  component: lazyRouteComponent(() => import('./catalogue-screen'), 'CatalogueScreen'),
});

/** `new` adds a service. */
export const catalogueEntryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/catalogue/$serviceCode',
  component: lazyRouteComponent(() => import('./catalogue-entry-screen'), 'CatalogueEntryScreen'),
});

export const centreRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/centre',
  component: lazyRouteComponent(() => import('./centre-screen'), 'CentreScreen'),
});

export const deadLettersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/dead-letters',
  component: lazyRouteComponent(() => import('./dead-letters-screen'), 'DeadLettersScreen'),
});

export const staffRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/staff',
  validateSearch: readStaffSearch,
  component: lazyRouteComponent(() => import('./staff-screen'), 'StaffScreen'),
});

/** `new` adds a person. */
export const staffMemberRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/settings/staff/$staffId',
  component: lazyRouteComponent(() => import('./staff-member-screen'), 'StaffMemberScreen'),
});
