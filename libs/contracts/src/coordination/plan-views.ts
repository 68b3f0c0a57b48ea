import { z } from 'zod';
import { id, instant, localDate } from '../core/fields';
import { planContentView } from './plan-content';
import { deadline, planState, planVersionState, ruleSource } from './vocabulary';

export const planSummary = z.object({
  id,
  /** What people say on the phone, e.g. `P/2026/00007`. */
  number: z.string(),
  version: z.int(),
  state: planState,
  residentId: id,
  requestId: id.optional(),
  coordinatorId: id,
  /** Validity of the current version, or of the first one while the plan is prepared. */
  validFrom: localDate,
  validTo: localDate,
  /** Number of the version in force. */
  currentVersion: z.int().optional(),
  /** The version being prepared, beside or before the one in force. */
  openVersion: z.object({ number: z.int(), state: planVersionState }).optional(),
  /** Set when joining two records of one person left two plans side by side; one of them has to be closed. */
  doubledByMerge: z.boolean(),
  deadlines: z.array(deadline),
  overdue: z.boolean(),
});

export const planVersionOutline = z.object({
  number: z.int(),
  state: planVersionState,
  draftedOn: localDate,
  authors: z.array(id),
  changeReason: z.string().optional(),
  agreement: z.object({ on: localDate, form: z.string(), by: z.string(), recordedBy: id }).optional(),
  approval: z.object({ on: localDate, by: id }).optional(),
  publishedOn: localDate.optional(),
  endedOn: localDate.optional(),
  declined: z.object({ on: localDate, reason: z.string(), note: z.string().optional() }).optional(),
});

export const planVersionView = planVersionOutline.extend({
  changeNote: z.string().optional(),
  content: planContentView,
});

export const planReview = z.object({
  startedOn: localDate,
  startedBy: id,
  trigger: z.string(),
  finishedOn: localDate.optional(),
  finding: z.string().optional(),
  findingNote: z.string().optional(),
  note: z.string().optional(),
});

export const planClosing = z.object({
  on: localDate,
  by: id,
  reason: z.string(),
  talk: z.object({ heldOn: localDate.optional(), summary: z.string() }),
  results: z.array(z.object({ lineId: id, result: z.string(), account: z.string() })),
});

export const planDetails = planSummary.extend({
  createdAt: instant,
  current: planVersionView.optional(),
  open: planVersionView.optional(),
  versions: z.array(planVersionOutline),
  reviews: z.array(planReview),
  closing: planClosing.optional(),
  /** Rule that bounds the plan's length. */
  longestValidity: z.object({ until: localDate, rule: ruleSource }),
  /** What may be done next, by the state of the plan and of its open version. */
  actions: z.array(z.string()),
});

const fieldChange = z.object({
  field: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

/** Difference of two versions of one plan: lines by their identity, goals by their key. */
export const planDifference = z.object({
  fromVersion: z.int(),
  toVersion: z.int(),
  fields: z.array(fieldChange),
  lines: z.array(
    z.object({
      lineId: id,
      serviceCode: z.string(),
      change: z.enum(['added', 'removed', 'changed', 'declined', 'resumed']),
      fields: z.array(fieldChange),
    }),
  ),
  goals: z.array(
    z.object({
      key: z.string(),
      change: z.enum(['added', 'removed', 'changed']),
      before: z.string().optional(),
      after: z.string().optional(),
    }),
  ),
});
