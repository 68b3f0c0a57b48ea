import { z } from 'zod';
import { cursor, id, limit, localDate, page, text } from '../core/fields';
import { command, query } from '../core/operation';
import { planDetails, planDifference, planSummary, planVersionView } from './plan-views';
import { planChanged } from './plan-writing';
import {
  asOf,
  note,
  on,
  PLAN_ERRORS,
  PLAN_READERS,
  PLAN_WRITERS,
  planState,
  planVersionState,
  seenVersion,
} from './vocabulary';

const service = 'coordination';

export const reassignPlan = command({
  service,
  name: 'reassign-plan',
  path: '/plans/{planId}/reassign',
  summary: 'Give a plan to another coordinator',
  allow: ['organiser', 'manager'],
  input: z.strictObject({ planId: id, version: seenVersion, coordinatorId: id, on }),
  output: z.object({ version: z.int() }),
  errors: [...PLAN_ERRORS],
});

export const startPlanReview = command({
  service,
  name: 'start-plan-review',
  path: '/plans/{planId}/reviews',
  summary: 'Begin a review of an active plan; it keeps serving',
  allow: [...PLAN_WRITERS],
  input: z.strictObject({
    planId: id,
    version: seenVersion,
    trigger: z.enum(['scheduled', 'person-asks', 'provider-asks', 'alarm', 'ending', 'other']),
    note,
    on,
  }),
  output: planChanged,
  errors: [...PLAN_ERRORS],
});

export const finishPlanReview = command({
  service,
  name: 'finish-plan-review',
  path: '/plans/{planId}/reviews/finish',
  summary: 'End the review: the plan goes on as it is, is to be changed, or to be closed',
  allow: [...PLAN_WRITERS],
  input: z.strictObject({
    planId: id,
    version: seenVersion,
    finding: z.enum(['continue', 'change', 'close']),
    note,
    on,
  }),
  output: planChanged,
  errors: [...PLAN_ERRORS],
});

export const closePlan = command({
  service,
  name: 'close-plan',
  path: '/plans/{planId}/close',
  summary: 'End an active plan with a summary talk and a written account of every service',
  allow: [...PLAN_WRITERS],
  input: z.strictObject({
    planId: id,
    version: seenVersion,
    reason: z.enum([
      'goals-reached',
      'term-ended',
      'person-resigned',
      'moved-away',
      'died',
      'replaced',
      'other',
    ]),
    talk: z.strictObject({
      /** Absent when no talk was possible; the summary then says why. */
      heldOn: localDate.optional(),
      summary: text(4_000),
    }),
    results: z
      .array(
        z.strictObject({
          lineId: id,
          result: z.enum(['reached', 'partly-reached', 'not-reached', 'not-carried-out']),
          account: text(2_000),
        }),
      )
      .max(100),
    on,
  }),
  output: planChanged,
  errors: [...PLAN_ERRORS, 'coordination.line-results-missing', 'coordination.unknown-line'],
});

export const getPlan = query({
  service,
  name: 'get-plan',
  path: '/plans/{planId}',
  summary: 'One plan: the version in force, the one being prepared, reviews, closing',
  allow: [...PLAN_READERS],
  input: z.strictObject({ planId: id, asOf }),
  output: planDetails,
  errors: ['coordination.plan-not-found'],
});

export const getPlanVersion = query({
  service,
  name: 'get-plan-version',
  path: '/plans/{planId}/versions/{number}',
  summary: 'One version of a plan as it was',
  allow: [...PLAN_READERS],
  input: z.strictObject({ planId: id, number: z.int().min(1).max(10_000) }),
  output: planVersionView,
  errors: ['coordination.plan-not-found', 'coordination.plan-version-not-found'],
});

export const diffPlanVersions = query({
  service,
  name: 'diff-plan-versions',
  path: '/plans/{planId}/difference',
  summary: 'What changed between two versions of a plan',
  allow: [...PLAN_READERS],
  input: z.strictObject({
    planId: id,
    fromVersion: z.int().min(1).max(10_000),
    toVersion: z.int().min(1).max(10_000),
  }),
  output: planDifference,
  errors: ['coordination.plan-not-found', 'coordination.plan-version-not-found'],
});

export const listPlans = query({
  service,
  name: 'list-plans',
  path: '/plans',
  summary: 'Plans, nearest deadline first',
  allow: [...PLAN_READERS],
  input: z.strictObject({
    states: z.array(planState).max(6).optional(),
    /** State of the version being prepared: `agreed` lists what waits for approval. */
    openState: planVersionState.optional(),
    residentId: id.optional(),
    requestId: id.optional(),
    /** Only plans the caller coordinates. */
    mine: z.boolean().default(false),
    coordinatorId: id.optional(),
    /** Number of the plan, whole, its beginning or its end. */
    number: text(20).optional(),
    overdue: z.boolean().default(false),
    asOf,
    cursor,
    limit,
  }),
  output: page(planSummary),
});
