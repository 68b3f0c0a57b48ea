import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { maybeOneOf } from '../../shell/search-values';
import { signedInRoute } from '../../shell/root-routes';
import { TIMELINE_GROUPS, type TimelineGroup } from './timeline-groups';

export const residentsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/residents',
  component: lazyRouteComponent(() => import('./find-screen'), 'FindScreen'),
});

export const RESIDENT_TABS = ['history', 'plans', 'consents', 'family', 'readers'] as const;
export const RESIDENT_ACTS = ['edit', 'conceal', 'merge'] as const;

export interface ResidentSearch {
  /** "history" when absent. */
  readonly tab?: (typeof RESIDENT_TABS)[number];
  readonly act?: (typeof RESIDENT_ACTS)[number];
  /** Which parts of the timeline are shown; all when absent. */
  readonly groups?: readonly TimelineGroup[];
  readonly important?: true;
}

export const residentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/residents/$residentId',
  validateSearch: (search: Record<string, unknown>): ResidentSearch => {
    const tab = maybeOneOf(RESIDENT_TABS, search['tab']);
    const act = maybeOneOf(RESIDENT_ACTS, search['act']);
    const listed = Array.isArray(search['groups']) ? (search['groups'] as unknown[]) : [];
    const groups = (Object.keys(TIMELINE_GROUPS) as TimelineGroup[]).filter((group) =>
      listed.includes(group),
    );
    return {
      ...(tab === undefined || tab === 'history' ? {} : { tab }),
      ...(act === undefined ? {} : { act }),
      ...(groups.length === 0 ? {} : { groups }),
      ...(search['important'] === true ? { important: true as const } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./resident-screen'), 'ResidentScreen'),
});
