import { z } from 'zod';
import { cursor, grosze, id, limit, localDate, page } from '../core/fields';
import { query } from '../core/operation';
import { photoToSee } from '../delivery/photo';
import { job, jobSummary } from './job-fields';

const service = 'handyman';
const readers = [
  'intake',
  'social-worker',
  'coordinator',
  'organiser',
  'field-worker',
  'provider',
  'manager',
] as const;

/** A field worker gets the own jobs of the day, whatever `workerId` says. */
export const listDayJobs = query({
  service,
  name: 'list-day-jobs',
  path: '/handyman-jobs',
  summary: 'Jobs of one day in the order of their times',
  allow: readers,
  input: z.strictObject({ date: localDate, workerId: id.optional(), cursor, limit }),
  output: page(jobSummary),
});

export const listUnscheduledJobs = query({
  service,
  name: 'list-unscheduled-jobs',
  path: '/handyman-jobs/unscheduled',
  summary: 'Jobs that wait for a day: new ones and those not done, the most pressing first',
  allow: readers,
  input: z.strictObject({ cursor, limit }),
  output: page(jobSummary),
});

export const getJob = query({
  service,
  name: 'get-job',
  path: '/handyman-jobs/{jobId}',
  summary: 'One job with its photos, work and history',
  allow: readers,
  input: z.strictObject({ jobId: id }),
  output: job,
  errors: ['handyman.job-not-found'],
});

export const getPhoto = query({
  service,
  name: 'get-photo',
  path: '/handyman-jobs/{jobId}/photos/{photoId}',
  summary: 'One picture of a repair',
  allow: readers,
  input: z.strictObject({ jobId: id, photoId: id }),
  output: photoToSee,
  errors: ['handyman.photo-not-found'],
});

const use = z.object({
  usedQuarters: z.int(),
  capQuarters: z.int(),
  usedMaterialGrosze: grosze,
  capMaterialGrosze: grosze,
  clause: z.string(),
});

/** Done and scheduled jobs of the person, whoever does them, against the year's caps. */
export const getAllowance = query({
  service,
  name: 'get-allowance',
  path: '/handyman-allowances/{residentId}',
  summary: 'What a resident has used of the caps of a year',
  allow: ['intake', 'social-worker', 'coordinator', 'organiser', 'manager'],
  input: z.strictObject({ residentId: id, year: z.int().min(2000).max(2199) }),
  output: use,
});
