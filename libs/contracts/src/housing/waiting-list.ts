import { z } from 'zod';
import { created, done, id, localDate, text } from '../core/fields';
import { command, query } from '../core/operation';
import { flatKind } from './flat-fields';

const service = 'housing';
const staff = ['intake', 'social-worker', 'coordinator', 'organiser'] as const;
const version = z.int().min(1);

/** Circumstances that give points; how many is a dated rule. */
export const waitingCircumstance = z.enum([
  'violence',
  'homeless',
  'leaving-care',
  'eviction',
  'disability',
  'over-60',
  'leaving-institution',
]);

const facts = {
  kind: flatKind,
  circumstances: z.array(waitingCircumstance).max(7),
  minorChildren: z.int().min(0).max(15).default(0),
  needsStepFree: z.boolean().default(false),
};

export const joinWaitingList = command({
  service,
  name: 'join-waiting-list',
  path: '/waiting-entries',
  summary: 'Put a resident on the waiting list for a flat',
  allow: staff,
  input: z.strictObject({ residentId: id, joinedOn: localDate, ...facts }),
  output: created,
  errors: ['housing.already-waiting'],
});

export const reassessWaiting = command({
  service,
  name: 'reassess-waiting',
  path: '/waiting-entries/{entryId}/reassess',
  summary: 'Change the circumstances of somebody who waits',
  allow: staff,
  input: z.strictObject({ entryId: id, version, ...facts }),
  output: done,
  errors: [
    'housing.waiting-entry-not-found',
    'housing.changed-meanwhile',
    'housing.not-waiting',
    'housing.already-waiting',
  ],
});

export const leaveWaitingList = command({
  service,
  name: 'leave-waiting-list',
  path: '/waiting-entries/{entryId}/leave',
  summary: 'Take a resident off the waiting list',
  allow: staff,
  input: z.strictObject({
    entryId: id,
    on: localDate,
    reason: z.enum(['declined', 'other-help', 'moved-away', 'died', 'entered-by-mistake']),
    note: text(200).optional(),
  }),
  output: done,
  errors: ['housing.waiting-entry-not-found', 'housing.not-waiting'],
});

/** The same day and the same facts always give the same order: points, then the longer wait, then the earlier entry. */
export const listWaiting = query({
  service,
  name: 'list-waiting',
  path: '/waiting-entries',
  summary: 'Who waits, in order, with the points and their reasons',
  allow: [...staff, 'manager'],
  input: z.strictObject({ kind: flatKind, on: localDate.optional() }),
  output: z.object({
    items: z.array(
      z.object({
        id,
        residentId: id,
        position: z.int(),
        version: z.int(),
        joinedOn: localDate,
        needsStepFree: z.boolean(),
        points: z.int(),
        reasons: z.array(z.object({ criterion: z.string(), points: z.int() })),
        circumstances: z.array(waitingCircumstance),
        minorChildren: z.int(),
      }),
    ),
    clause: z.string(),
  }),
});
