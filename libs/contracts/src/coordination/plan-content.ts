import { z } from 'zod';
import { id, localDate, milliUnits, text } from '../core/fields';
import { deliveryMode, fulfilment, serviceCode, unit } from '../core/vocabulary';
import { needArea } from './vocabulary';

/** Short key the writer gives a goal, so that lines can name it; unique in its version. */
const goalKey = z.string().regex(/^[a-z0-9-]{1,20}$/);

export const planGoal = z.strictObject({ key: goalKey, text: text(500), area: needArea.optional() });

/** One occurrence in the week of a line. */
export const weeklySlot = z.strictObject({
  /** ISO day of week: 1 Monday ... 7 Sunday. */
  weekday: z.int().min(1).max(7),
  /** Local time, HH:MM; absent when any time of the day will do. */
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  quantityMilli: milliUnits,
});

const lineFields = {
  serviceCode,
  fulfilment,
  unit,
  /** Units over the whole period of the line, in thousandths. */
  quantityMilli: milliUnits,
  from: localDate,
  to: localDate,
  weekly: z.array(weeklySlot).max(21).default([]),
  /** The rhythm in words, where a week does not show it. */
  rhythm: text(200).optional(),
  /** Not for a person whose address is concealed, and of such a person shown to `concealed-access` only. */
  place: text(200).optional(),
  preferredMode: deliveryMode.optional(),
  /** Part of the price the resident pays, in basis points (10 000 = all of it). */
  feeBasisPoints: z.int().min(0).max(10_000),
  goalKey: goalKey.optional(),
};

export const planLineInput = z.strictObject({
  /** Keeps the line's identity from version to version; left out for a new line. */
  lineId: id.optional(),
  ...lineFields,
});

const communityAction = z.strictObject({
  text: text(500),
  from: localDate.optional(),
  to: localDate.optional(),
});

const monitor = z.strictObject({
  role: z.enum(['coordinator', 'organiser', 'social-worker', 'caregiver', 'other']),
  userId: id.optional(),
  /** What is watched and how often. */
  text: text(300).optional(),
});

const contentFields = {
  validFrom: localDate,
  validTo: localDate,
  needs: text(4_000).optional(),
  goals: z.array(planGoal).max(20).default([]),
  communityActions: z.array(communityAction).max(20).default([]),
  monitors: z.array(monitor).max(10).default([]),
  /** Days agreed for a review, inside the validity. */
  reviewOn: z.array(localDate).max(12).default([]),
};

/** Everything a version of a plan says. */
export const planContent = z.strictObject({
  ...contentFields,
  lines: z.array(planLineInput).max(100).default([]),
});

export const planLineView = z.object({
  lineId: id,
  ...lineFields,
  /** The person does not want this service; it is kept in the version and not published. */
  declined: z.object({ on: localDate, reason: z.string(), note: z.string().optional() }).optional(),
});

export const planContentView = z.object({ ...contentFields, lines: z.array(planLineView) });

export const PLAN_CONTENT_ERRORS = [
  'coordination.plan-ends-before-start',
  'coordination.plan-longer-than-allowed',
  'coordination.line-outside-plan',
  'coordination.line-ends-before-start',
  'coordination.line-repeated',
  'coordination.unknown-line',
  'coordination.line-service-fixed',
  'coordination.goal-key-repeated',
  'coordination.unknown-goal',
  'coordination.review-outside-plan',
  'coordination.plan-start-fixed',
  'coordination.place-of-concealed-resident',
  'rules.none-on-that-day',
] as const;
