import { z } from 'zod';
import { created, done, grosze, id, localDate, text } from '../core/fields';
import { command, query } from '../core/operation';
import { halfDay, jobCategory, jobDescription, quarters, quarterTime } from './job-fields';

const service = 'handyman';
const planners = ['intake', 'social-worker', 'coordinator', 'organiser', 'provider'] as const;
const version = z.int().min(1);

export const listCategories = query({
  service,
  name: 'list-categories',
  path: '/handyman-categories',
  summary: 'Kinds of repair and the safety list in force on a day',
  allow: [...planners, 'field-worker', 'manager', 'administrator'],
  input: z.strictObject({ on: localDate.optional() }),
  output: z.object({
    items: z.array(
      z.object({
        code: jobCategory,
        /** `false`: such work is never begun, the resident is sent elsewhere. */
        allowed: z.boolean(),
        /** Translation key of where to. */
        redirectTo: z.string().optional(),
        clause: z.string(),
      }),
    ),
    safetyList: z.array(z.string()),
    halfDays: z.array(z.object({ halfDay, from: z.string(), to: z.string() })),
  }),
});

/** The first job of an order opens by itself; an order for several jobs needs the further ones opened. */
export const openJob = command({
  service,
  name: 'open-job',
  path: '/handyman-jobs',
  summary: 'Open a further job on an accepted order',
  allow: planners,
  input: z.strictObject({ orderId: id }),
  output: created,
  errors: ['handyman.order-not-found', 'handyman.order-closed', 'handyman.order-used-up'],
});

/** Work that is never begun (gas, mains current) is not an error: it is recorded and the answer says where to turn. */
export const describeJob = command({
  service,
  name: 'describe-job',
  path: '/handyman-jobs/{jobId}/describe',
  summary: 'Say what is to be repaired',
  allow: planners,
  input: z.strictObject({ jobId: id, version, category: jobCategory, description: jobDescription }),
  output: z.object({
    outcome: z.enum(['described', 'redirected']),
    redirectTo: z.string().optional(),
    clause: z.string().optional(),
  }),
  errors: [
    'handyman.job-not-found',
    'handyman.changed-meanwhile',
    'handyman.category-unknown',
    'handyman.description-names-somebody',
    'handyman.job.not-allowed-in-state',
  ],
});

export const scheduleJob = command({
  service,
  name: 'schedule-job',
  path: '/handyman-jobs/{jobId}/schedule',
  summary: 'Give a job a day, a window and a worker; again to move it',
  allow: [...planners, 'field-worker'],
  input: z.strictObject({
    jobId: id,
    version,
    date: localDate,
    halfDay,
    startTime: quarterTime,
    plannedQuarters: quarters,
    plannedMaterialGrosze: grosze.max(10_000_000).default(0),
    /** Left out, a provider names its worker later; own staff must be named. */
    workerId: id.optional(),
  }),
  output: done,
  errors: [
    'handyman.job-not-found',
    'handyman.changed-meanwhile',
    'handyman.not-described',
    'handyman.worker-required',
    'handyman.only-for-oneself',
    'handyman.worker-busy',
    'handyman.outside-half-day',
    'handyman.outside-order-period',
    'handyman.order-closed',
    'handyman.cap-passed',
    'handyman.job.not-allowed-in-state',
  ],
});

export const unscheduleJob = command({
  service,
  name: 'unschedule-job',
  path: '/handyman-jobs/{jobId}/unschedule',
  summary: 'Put a scheduled job back among those to schedule',
  allow: planners,
  input: z.strictObject({ jobId: id, version }),
  output: done,
  errors: ['handyman.job-not-found', 'handyman.changed-meanwhile', 'handyman.job.not-allowed-in-state'],
});

/** A done job is withdrawn by announcing it with quantity 0. */
export const withdrawJob = command({
  service,
  name: 'withdraw-job',
  path: '/handyman-jobs/{jobId}/withdraw',
  summary: 'Withdraw a job, also one already done',
  allow: ['coordinator', 'organiser', 'provider'],
  input: z.strictObject({ jobId: id, version, reason: text(200) }),
  output: done,
  errors: ['handyman.job-not-found', 'handyman.changed-meanwhile', 'handyman.job.not-allowed-in-state'],
});
