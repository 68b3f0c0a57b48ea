import { Skeleton } from '@cus/ui';
import { createRouter } from '@tanstack/react-router';
import type { AppServices } from './app-services';
import {
  correctVisitRoute,
  deliveriesRoute,
  deliveryRoute,
  recordVisitRoute,
} from './areas/deliveries/route';
import {
  amendContractRoute,
  contractRoute,
  contractsRoute,
  projectsRoute,
  signContractRoute,
} from './areas/contracts/route';
import { galleryRoute } from './areas/gallery/route';
import { handymanRoute, jobRoute } from './areas/handyman/route';
import { homeRoute } from './areas/home/route';
import {
  flatRoute,
  flatsRoute,
  grantPlaceRoute,
  housingRoute,
  nightsRoute,
  registerFlatRoute,
  stayRoute,
  waitingRoute,
  weekRoute,
} from './areas/housing/route';
import { intakeNextRoute, intakeRoute } from './areas/intake/route';
import {
  editPlanRoute,
  newPlanRoute,
  planDifferenceRoute,
  planRoute,
  plansRoute,
  printPlanRoute,
} from './areas/plans/route';
import { requestRoute, requestsRoute } from './areas/requests/route';
import { residentRoute, residentsRoute } from './areas/residents/route';
import { orderRoute, ordersRoute, placeOrderRoute } from './areas/orders/route';
import { closeMonthRoute, monthRoute, statementRoute } from './areas/month/route';
import { providerRoute } from './areas/portal/route';
import { providerDetailRoute, providersRoute, registerProviderRoute } from './areas/providers/route';
import {
  shareContractsRoute,
  shareHistoryRoute,
  shareOrdersRoute,
  shareRoute,
  shareVisitsRoute,
} from './areas/share/route';
import {
  catalogueEntryRoute,
  catalogueRoute,
  centreRoute,
  deadLettersRoute,
  settingsRoute,
  siteRoute,
  sitesRoute,
  staffMemberRoute,
  staffRoute,
} from './areas/settings/route';
import { signInRoute } from './areas/sign-in/route';
import { NotFound, ScreenError } from './shell/screen-failures';
import { rootRoute, signedInRoute } from './shell/root-routes';

/** Every screen of the desk. An area adds its routes to `signedInRoute`; its code is loaded when first opened. */
const routeTree = rootRoute.addChildren([
  signInRoute,
  galleryRoute,
  signedInRoute.addChildren([
    homeRoute,
    intakeRoute,
    intakeNextRoute,
    requestsRoute,
    requestRoute,
    residentsRoute,
    residentRoute,
    plansRoute,
    newPlanRoute,
    planRoute,
    editPlanRoute,
    planDifferenceRoute,
    printPlanRoute,
    settingsRoute,
    sitesRoute,
    siteRoute,
    catalogueRoute,
    catalogueEntryRoute,
    centreRoute,
    deadLettersRoute,
    staffRoute,
    staffMemberRoute,
    ordersRoute,
    placeOrderRoute,
    orderRoute,
    recordVisitRoute,
    deliveriesRoute,
    deliveryRoute,
    correctVisitRoute,
    providerRoute,
    contractsRoute,
    signContractRoute,
    contractRoute,
    amendContractRoute,
    projectsRoute,
    providersRoute,
    registerProviderRoute,
    providerDetailRoute,
    monthRoute,
    closeMonthRoute,
    statementRoute,
    shareRoute,
    shareContractsRoute,
    shareOrdersRoute,
    shareVisitsRoute,
    shareHistoryRoute,
    handymanRoute,
    jobRoute,
    housingRoute,
    grantPlaceRoute,
    flatsRoute,
    registerFlatRoute,
    flatRoute,
    stayRoute,
    waitingRoute,
    nightsRoute,
    weekRoute,
  ]),
]);

export function createAppRouter(services: AppServices) {
  return createRouter({
    routeTree,
    context: services,
    defaultPreload: 'intent',
    // Query decides what is fresh; the router keeps no copy of its own.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    defaultPendingComponent: () => <Skeleton delay={0} />,
    defaultErrorComponent: ScreenError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
