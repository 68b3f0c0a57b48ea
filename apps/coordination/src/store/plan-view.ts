import type { coordination, RawOutput } from '@cus/contracts';
import { isOverdue, planClocks, sourceOf } from '../domain/clocks';
import { currentOf, openOf, type Plan, type PlanVersion } from '../domain/plan';
import { longestValidity } from '../domain/plan-content';
import { planStates, planVersionStates } from '../domain/plan-states';
import type { PlanRow } from './plan-tables';
import { withoutNulls } from './without-nulls';

type Details = RawOutput<typeof coordination.getPlan>;
type Summary = RawOutput<typeof coordination.listPlans>['items'][number];
type VersionView = RawOutput<typeof coordination.getPlanVersion>;
type Outline = Details['versions'][number];

/** A plan in a list, its clocks seen from `asOf`. */
export function planSummary(row: PlanRow, asOf: string): Summary {
  const { currentNumber, openNumber, openState } = row;
  const deadlines = planClocks(row, asOf);
  return {
    ...withoutNulls(row),
    ...(currentNumber === null ? {} : { currentVersion: currentNumber }),
    ...(openNumber === null || openState === null
      ? {}
      : { openVersion: { number: openNumber, state: openState } }),
    deadlines,
    overdue: isOverdue(deadlines),
  };
}

export function planDetails(row: PlanRow, plan: Plan, asOf: string): Details {
  const [current, open] = [currentOf(plan), openOf(plan)];
  const { until, counted } = longestValidity(row.validFrom);
  return {
    ...planSummary(row, asOf),
    createdAt: row.createdAt.toISOString(),
    ...(current ? { current: versionView(current) } : {}),
    ...(open ? { open: versionView(open) } : {}),
    versions: plan.versions.map(outline),
    reviews: [...plan.reviews],
    ...(plan.closing ? { closing: plan.closing } : {}),
    longestValidity: { until, rule: sourceOf(counted) },
    actions: actionsOn(plan),
  };
}

export function versionView(version: PlanVersion): VersionView {
  const { changeNote, content } = version;
  return {
    ...outline(version),
    ...(changeNote === undefined ? {} : { changeNote }),
    content: { ...content, lines: [...content.lines] },
  };
}

function outline({ content: _content, changeNote: _note, authors, ...state }: PlanVersion): Outline {
  return { ...state, authors: [...authors] };
}

/** What may be done next; a change can only be begun while none is prepared. */
function actionsOn(plan: Plan): string[] {
  const open = openOf(plan);
  const ofPlan = planStates.actions(plan.state).filter((action) => PLAN_ACTIONS.includes(action));
  const ofVersion = open ? planVersionStates.actions(open.state) : [];
  return [...ofPlan.filter((action) => action !== 'change' || !open), ...ofVersion];
}

/** The others follow from what is done to the open version. */
const PLAN_ACTIONS: readonly string[] = ['change', 'review', 'finish-review', 'close'];
