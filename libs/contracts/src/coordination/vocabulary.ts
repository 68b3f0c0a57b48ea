import { z } from 'zod';
import { localDate, text } from '../core/fields';

/** Where a request stands; `refused` and `appealed` belong to the only path that needs an administrative decision. */
export const requestState = z.enum([
  'received',
  'assigned',
  'passed',
  'assessed',
  'qualified',
  'refused',
  'appealed',
  'withdrawn',
  'closed',
]);

/** How a need came in. */
export const channel = z.enum(['walk-in', 'phone', 'email', 'web', 'street', 'letter']);

/** Who speaks: the person, a statutory representative, the actual carer, or somebody else. */
export const speaker = z.enum(['self', 'representative', 'carer', 'other']);

/** Why somebody comes. */
export const reasonCode = z.enum([
  'care-at-home',
  'respite-for-carer',
  'illness',
  'disability',
  'mobility',
  'small-repairs',
  'transport',
  'housing',
  'homelessness',
  'violence',
  'family-crisis',
  'loneliness',
  'addiction',
  'finances',
  'rent-arrears',
  'unemployment',
  'other',
]);

/** Areas of life looked at when needs are recognised. */
export const needArea = z.enum([
  'health',
  'self-care',
  'mobility',
  'mental-health',
  'housing',
  'household',
  'family',
  'social-contacts',
  'safety',
  'finances',
  'work-and-learning',
  'addiction',
]);

/** A plan as a whole; how far its next version has come is told by that version. */
export const planState = z.enum(['preparing', 'active', 'under-review', 'closed', 'declined', 'abandoned']);

/** One version of a plan. Exactly one is `current` while the plan is active; at most one is being prepared. */
export const planVersionState = z.enum([
  'draft',
  'agreed',
  'approved',
  'current',
  'superseded',
  'ended',
  'declined',
  'dropped',
]);

/** How the person agreed to a plan. */
export const agreementForm = z.enum(['signature', 'sms', 'in-person']);

/** Why a person declines a plan or one of its services. */
export const declineReason = z.enum([
  'not-needed',
  'prefers-other-help',
  'cost',
  'dislikes-provider',
  'family-will-help',
  'health-changed',
  'no-reason-given',
  'other',
]);

/** The law or local rule a date was counted with, for "where does this date come from". */
export const ruleSource = z.object({
  name: z.string(),
  act: z.string(),
  article: z.string().optional(),
  note: z.string().optional(),
  /** False when the value is known but was not yet confirmed in its source. */
  verified: z.boolean(),
});

/** A clock that runs, or ran, on a request or a plan. */
export const deadline = z.object({
  clock: z.enum([
    /** Environmental interview, in the assistance pillar. */
    'interview',
    'interview-update',
    /** The plan has to be approved. */
    'plan-ready',
    /** Last day the plan is valid. */
    'plan-ends',
    /** The next agreed review. */
    'plan-review',
    /** Last day to appeal against a refusal. */
    'appeal',
  ]),
  dueOn: localDate,
  doneOn: localDate.optional(),
  /** Done late, or not done and the day asked about is past `dueOn`. An appeal term that ran out is no fault: never overdue. */
  overdue: z.boolean(),
  /** Absent when the date was agreed with the person, not counted from law. */
  rule: ruleSource.optional(),
});

/** Version of the record the caller has seen; the command is refused if somebody changed it meanwhile. */
export const seenVersion = z.int().min(1).meta({ description: 'Version of the record the caller has seen' });

/** Day something happened; today (Europe/Warsaw) when left out. */
export const on = localDate.optional();

/** Day a list is looked at from, which decides what is overdue; today when left out. */
export const asOf = localDate.optional();

/** Remark kept with the record; never leaves in an event. */
export const note = text(2_000).optional();

/** Staff who work with requests and plans and may read them. */
export const CASE_READERS = ['intake', 'social-worker', 'coordinator', 'organiser', 'manager'] as const;
/** Staff who carry a request from its receipt to its end. */
export const CASE_WORKERS = ['social-worker', 'coordinator', 'organiser'] as const;
/** The director or an authorised organiser: approves plans, signs decisions. */
export const DECIDERS = ['organiser', 'manager'] as const;
/** Who writes plans. */
export const PLAN_WRITERS = ['coordinator', 'organiser'] as const;
/** Who reads plans and assessments in full. */
export const PLAN_READERS = ['social-worker', 'coordinator', 'organiser', 'manager'] as const;

export const REQUEST_ERRORS = [
  'coordination.request-not-found',
  'coordination.changed-meanwhile',
  'coordination.not-allowed-in-state',
  'coordination.dates-out-of-order',
  'rules.none-on-that-day',
] as const;

export const PLAN_ERRORS = [
  'coordination.plan-not-found',
  'coordination.changed-meanwhile',
  'coordination.not-allowed-in-state',
  'coordination.dates-out-of-order',
] as const;
