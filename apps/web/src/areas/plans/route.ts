import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { maybeOneOf, textOf } from '../../shell/search-values';
import { signedInRoute } from '../../shell/root-routes';

export const PLAN_VIEWS = ['active', 'mine', 'to-approve', 'overdue', 'all'] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

export const plansRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans',
  validateSearch: (search: Record<string, unknown>): { readonly view?: PlanView } => {
    const view = maybeOneOf(PLAN_VIEWS, search['view']);
    return view === undefined || view === 'active' ? {} : { view };
  },
  component: lazyRouteComponent(() => import('./plans-screen'), 'PlansScreen'),
});

/** Whom the new plan is for: a qualified request, or a person alone. */
export interface NewPlanSearch {
  readonly requestId?: string;
  readonly residentId?: string;
}

export const newPlanRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/new',
  validateSearch: (search: Record<string, unknown>): NewPlanSearch => {
    const [requestId, residentId] = [textOf(search['requestId']), textOf(search['residentId'])];
    return {
      ...(requestId === undefined ? {} : { requestId }),
      ...(residentId === undefined ? {} : { residentId }),
    };
  },
  component: lazyRouteComponent(() => import('./new-plan-screen'), 'NewPlanScreen'),
});

/** Longer acts on a plan, each with its own address. */
export const PLAN_ACTS = [
  'agree',
  'decline',
  'decline-line',
  'change',
  'review',
  'finish-review',
  'reassign',
  'close',
] as const;
export type PlanAct = (typeof PLAN_ACTS)[number];

export interface PlanSearch {
  readonly act?: PlanAct;
  /** The version looked at: the one being prepared when absent, else the one in force. */
  readonly version?: number;
}

export const planRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/$planId',
  validateSearch: (search: Record<string, unknown>): PlanSearch => {
    const act = maybeOneOf(PLAN_ACTS, search['act']);
    const version = Number(search['version']);
    return {
      ...(act === undefined ? {} : { act }),
      ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./plan-screen'), 'PlanScreen'),
});

export const editPlanRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/$planId/edit',
  component: lazyRouteComponent(() => import('./edit-plan-screen'), 'EditPlanScreen'),
});

export const planDifferenceRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/$planId/difference/$from/$to',
  component: lazyRouteComponent(() => import('./difference-screen'), 'DifferenceScreen'),
});

export const printPlanRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/plans/$planId/print/$version',
  component: lazyRouteComponent(() => import('./print-screen'), 'PrintScreen'),
});
