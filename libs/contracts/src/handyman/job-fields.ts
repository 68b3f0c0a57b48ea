import { z } from 'zod';
import { grosze, id, instant, localDate, text } from '../core/fields';
import { proof, unit } from '../core/vocabulary';
import { photoFacts } from '../delivery/photo';

export const jobState = z.enum([
  'to-schedule',
  'scheduled',
  'on-the-way',
  'on-site',
  'done',
  'not-done',
  'redirected',
  'withdrawn',
]);

/** The window promised to the resident; its hours are a dated rule. */
export const halfDay = z.enum(['morning', 'afternoon']);

/** Key of a kind of repair in the list in force (`list-categories`), e.g. `door-and-lock`. */
export const jobCategory = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .meta({ description: 'Key of a kind of repair' });

/** Wall clock time on a quarter of an hour, HH:MM. */
export const quarterTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):(00|15|30|45)$/)
  .meta({ description: 'Local time on a quarter of an hour' });

/** Time in quarters of an hour: 6 = an hour and a half. */
export const quarters = z.int().min(1).max(64).meta({ description: 'Quarters of an hour' });

/** What the repair is, in words that name nobody: no name, telephone or PESEL. */
export const jobDescription = text(500);

/** When the worker's device saw it; the server's clock is kept beside it. */
export const deviceAt = instant.optional();

export const notDoneReason = z.enum([
  'nobody-at-home',
  'resident-declined',
  'unsafe-place',
  'tools-or-material-missing',
  'beyond-scope',
  'worker-absent',
]);

export const materialItem = z.strictObject({
  name: text(120),
  costGrosze: grosze.max(10_000_000),
  /** Reference of the scanned receipt. */
  receipt: text(200),
});

export const photoStage = z.enum(['before', 'after']);

/** A picture of the repair. Of those noted before pictures were kept here only digest and place are known. */
export const photo = photoFacts.partial({ id: true, addedAt: true, addedBy: true }).extend({
  stage: photoStage,
  reference: z.string().optional(),
});

export const schedule = z.object({
  date: localDate,
  halfDay,
  startTime: quarterTime,
  plannedQuarters: quarters,
  plannedMaterialGrosze: grosze,
  workerId: id.optional(),
});

export const jobSummary = z.object({
  id,
  orderId: id,
  residentId: id,
  /** Absent when own staff does the work. */
  providerId: id.optional(),
  state: jobState,
  /** Grows with every change; commands that edit name the version they saw. */
  version: z.int(),
  category: jobCategory.optional(),
  description: z.string().optional(),
  schedule: schedule.optional(),
  /** Period in which the order lets the work be done. */
  from: localDate,
  to: localDate,
  notDoneReason: notDoneReason.optional(),
  /** Translation key of where the resident was sent instead. */
  redirectTo: z.string().optional(),
});

const work = z.object({
  doneOn: localDate,
  quarters,
  materials: z.array(materialItem),
  materialGrosze: grosze,
  proof,
});

export const job = jobSummary.extend({
  unit,
  safetyTicked: z.array(z.string()),
  startedAt: instant.optional(),
  photos: z.array(photo),
  work: work.optional(),
  /** What commissioning was last told; 0 = never announced. */
  revision: z.int(),
  /** What happened, oldest first. */
  steps: z.array(
    z.object({
      action: z.string(),
      at: instant,
      deviceAt: instant.optional(),
      byUserId: id,
      note: z.string().optional(),
    }),
  ),
});
