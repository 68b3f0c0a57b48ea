import { z } from 'zod';
import { id } from '../core/fields';
import { command } from '../core/operation';
import { PLAN_CONTENT_ERRORS, planContent } from './plan-content';
import {
  agreementForm,
  declineReason,
  DECIDERS,
  note,
  on,
  PLAN_ERRORS,
  PLAN_WRITERS,
  planState,
  planVersionState,
  seenVersion,
  speaker,
} from './vocabulary';

const service = 'coordination';

/** Every plan command answers with where the plan and the version it touched now stand. */
export const planChanged = z.object({
  version: z.int(),
  state: planState,
  planVersion: z.int(),
  versionState: planVersionState,
});

const onPlan = { planId: id, version: seenVersion };

export const draftPlan = command({
  service,
  name: 'draft-plan',
  path: '/plans',
  summary: 'Begin an individual plan of social services (IPUS) as version 1',
  allow: [...PLAN_WRITERS],
  input: z.strictObject({
    residentId: id,
    /** The qualified request the plan answers; a follow-up plan may come without one. */
    requestId: id.optional(),
    /** The caller when left out. */
    coordinatorId: id.optional(),
    content: planContent,
    on,
  }),
  output: planChanged.extend({ id, number: z.string() }),
  errors: [
    'coordination.dates-out-of-order',
    'coordination.request-not-found',
    'coordination.request-not-qualified',
    'coordination.request-of-another-resident',
    'coordination.request-has-plan',
    'coordination.resident-has-plan-in-preparation',
    ...PLAN_CONTENT_ERRORS,
  ],
});

export const editPlan = command({
  service,
  name: 'edit-plan',
  path: '/plans/{planId}/edit',
  summary: 'Replace the content of the version being prepared; agreement and approval have to be given anew',
  allow: [...PLAN_WRITERS],
  input: z.strictObject({ ...onPlan, content: planContent, on }),
  output: planChanged,
  errors: [...PLAN_ERRORS, 'coordination.no-open-version', ...PLAN_CONTENT_ERRORS],
});

export const agreePlan = command({
  service,
  name: 'agree-plan',
  path: '/plans/{planId}/agree',
  summary: 'The person, or who speaks for the person, agrees to the version being prepared',
  allow: [...PLAN_WRITERS, 'social-worker'],
  input: z.strictObject({ ...onPlan, form: agreementForm, by: speaker.default('self'), on }),
  output: planChanged,
  errors: [...PLAN_ERRORS, 'coordination.no-open-version', 'coordination.plan-without-lines'],
});

export const approvePlan = command({
  service,
  name: 'approve-plan',
  path: '/plans/{planId}/approve',
  summary: 'The director or an authorised organiser approves; never somebody who wrote the plan',
  allow: [...DECIDERS],
  input: z.strictObject({ ...onPlan, on }),
  output: planChanged,
  errors: [...PLAN_ERRORS, 'coordination.no-open-version', 'coordination.approver-wrote-plan'],
});

export const publishPlan = command({
  service,
  name: 'publish-plan',
  path: '/plans/{planId}/publish',
  summary: 'Bring the approved version into force: the plan becomes active, or serves on in its changed form',
  allow: [...PLAN_WRITERS, 'manager'],
  input: z.strictObject({ ...onPlan, on }),
  output: planChanged,
  errors: [...PLAN_ERRORS, 'coordination.no-open-version', 'coordination.resident-has-active-plan'],
});

export const draftPlanChange = command({
  service,
  name: 'draft-plan-change',
  path: '/plans/{planId}/change',
  summary: 'Begin the next version of an active plan; the version in force keeps serving meanwhile',
  allow: [...PLAN_WRITERS],
  input: z.strictObject({
    ...onPlan,
    reason: z.enum([
      'needs-changed',
      'person-asks',
      'review',
      'provider-changed',
      'service-declined',
      'correction',
    ]),
    note,
    /** A copy of the version in force when left out. */
    content: planContent.optional(),
    on,
  }),
  output: planChanged,
  errors: [...PLAN_ERRORS, 'coordination.change-already-drafted', ...PLAN_CONTENT_ERRORS],
});

export const dropPlanDraft = command({
  service,
  name: 'drop-plan-draft',
  path: '/plans/{planId}/drop-draft',
  summary: 'Give up the version being prepared; a plan that was never in force is abandoned with it',
  allow: [...PLAN_WRITERS],
  input: z.strictObject({ ...onPlan, on }),
  output: planChanged,
  errors: [...PLAN_ERRORS, 'coordination.no-open-version'],
});

export const declinePlan = command({
  service,
  name: 'decline-plan',
  path: '/plans/{planId}/decline',
  summary:
    'The person does not want the plan, or its change, as prepared; the reason is kept, other help goes on',
  allow: [...PLAN_WRITERS, 'social-worker'],
  input: z.strictObject({ ...onPlan, reason: declineReason, note, on }),
  output: planChanged,
  errors: [...PLAN_ERRORS, 'coordination.no-open-version'],
});

export const declinePlanLine = command({
  service,
  name: 'decline-plan-line',
  path: '/plans/{planId}/lines/{lineId}/decline',
  summary: 'The person does not want one service; on an active plan this begins a change without it',
  allow: [...PLAN_WRITERS, 'social-worker'],
  input: z.strictObject({ ...onPlan, lineId: id, reason: declineReason, note, on }),
  output: planChanged,
  errors: [...PLAN_ERRORS, 'coordination.unknown-line', 'coordination.line-already-declined'],
});
