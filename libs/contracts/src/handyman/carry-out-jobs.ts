import { z } from 'zod';
import { proof } from '../core/vocabulary';
import { created, done, id, localDate, text } from '../core/fields';
import { command } from '../core/operation';
import { jpeg, PHOTO_BODY_BYTES } from '../delivery/photo';
import { deviceAt, jobCategory, materialItem, notDoneReason, photoStage, quarters } from './job-fields';

const service = 'handyman';
const workers = ['field-worker', 'provider', 'organiser', 'coordinator'] as const;
const refusals = ['handyman.job-not-found', 'handyman.job.not-allowed-in-state'];
const materials = z.array(materialItem).max(40);

export const setOff = command({
  service,
  name: 'set-off',
  path: '/handyman-jobs/{jobId}/set-off',
  summary: 'The worker is on the way',
  allow: workers,
  input: z.strictObject({ jobId: id, deviceAt }),
  output: done,
  errors: refusals,
});

export const arrive = command({
  service,
  name: 'arrive',
  path: '/handyman-jobs/{jobId}/arrive',
  summary: 'The worker is at the place',
  allow: workers,
  input: z.strictObject({ jobId: id, deviceAt }),
  output: done,
  errors: refusals,
});

export const startWork = command({
  service,
  name: 'start-work',
  path: '/handyman-jobs/{jobId}/start-work',
  summary: 'Begin the repair, with the whole safety list ticked',
  allow: workers,
  input: z.strictObject({ jobId: id, safety: z.array(text(40)).max(30), deviceAt }),
  output: done,
  errors: [...refusals, 'handyman.safety-list-incomplete'],
});

export const addPhoto = command({
  service,
  name: 'add-photo',
  path: '/handyman-jobs/{jobId}/photos',
  summary: 'Add a picture taken before or after the work',
  allow: workers,
  largestBody: PHOTO_BODY_BYTES,
  input: z.strictObject({ jobId: id, stage: photoStage, jpeg }),
  /** The same picture again is the one that is there. */
  output: created,
  errors: [
    ...refusals,
    'handyman.photo-unreadable',
    'handyman.photo-too-large',
    'handyman.photo-shows-other',
    'handyman.too-many-photos',
  ],
});

export const removePhoto = command({
  service,
  name: 'remove-photo',
  path: '/handyman-jobs/{jobId}/photos/{photoId}/remove',
  summary: 'Take away a picture that should not be there',
  allow: workers,
  input: z.strictObject({ jobId: id, photoId: id }),
  output: done,
  errors: [...refusals, 'handyman.photo-not-found', 'handyman.photo-needed'],
});

export const finishJob = command({
  service,
  name: 'finish-job',
  path: '/handyman-jobs/{jobId}/finish',
  summary: 'The repair is done: time, material and proof',
  allow: workers,
  input: z.strictObject({
    jobId: id,
    /** Left out, the day the device tells in the proof, else the day the job was scheduled for. */
    doneOn: localDate.optional(),
    quarters,
    materials,
    proof,
  }),
  output: done,
  errors: [
    ...refusals,
    'handyman.work-not-started',
    'handyman.photo-missing',
    'handyman.proof-not-accepted',
    'handyman.cap-passed',
    'handyman.order-quantity-passed',
    'handyman.outside-order-period',
    'handyman.order-closed',
  ],
});

export const reportNotDone = command({
  service,
  name: 'report-not-done',
  path: '/handyman-jobs/{jobId}/report-not-done',
  summary: 'The repair could not be done; the job may be scheduled again',
  allow: workers,
  input: z.strictObject({ jobId: id, reason: notDoneReason, note: text(300).optional(), deviceAt }),
  output: done,
  errors: refusals,
});

/** Gas or mains current found at the place. */
export const redirectJob = command({
  service,
  name: 'redirect-job',
  path: '/handyman-jobs/{jobId}/redirect',
  summary: 'The work turned out to be of a kind that is never begun',
  allow: workers,
  input: z.strictObject({ jobId: id, category: jobCategory, deviceAt }),
  output: z.object({ redirectTo: z.string(), clause: z.string() }),
  errors: [...refusals, 'handyman.category-unknown', 'handyman.category-allowed'],
});

/** Replaces what was reported as a whole and announces it as the next revision. */
export const correctJob = command({
  service,
  name: 'correct-job',
  path: '/handyman-jobs/{jobId}/correct',
  summary: 'Correct the time, day or material of a done job',
  allow: ['provider', 'organiser', 'coordinator'],
  input: z.strictObject({
    jobId: id,
    version: z.int().min(1),
    doneOn: localDate,
    quarters,
    materials,
    reason: text(200),
  }),
  output: done,
  errors: [
    ...refusals,
    'handyman.changed-meanwhile',
    'handyman.cap-passed',
    'handyman.order-quantity-passed',
    'handyman.outside-order-period',
    'handyman.order-closed',
  ],
});
