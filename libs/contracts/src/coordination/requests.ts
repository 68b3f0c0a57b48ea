import { z } from 'zod';
import { cursor, id, limit, localDate, page, text } from '../core/fields';
import { command, query } from '../core/operation';
import { pillar, serviceCode } from '../core/vocabulary';
import { requestDetails, requestSummary } from './request-views';
import {
  asOf,
  CASE_READERS,
  CASE_WORKERS,
  channel,
  note,
  on,
  reasonCode,
  REQUEST_ERRORS,
  requestState,
  seenVersion,
  speaker,
} from './vocabulary';

const service = 'coordination';

/** Every request command answers with where the request now stands. */
export const requestChanged = z.object({ version: z.int(), state: requestState });

export const receiveRequest = command({
  service,
  name: 'receive-request',
  path: '/requests',
  summary: 'Take down a need, at either site and through any channel; the person may still be unknown',
  allow: ['intake', 'social-worker', 'coordinator', 'organiser', 'field-worker'],
  input: z.strictObject({
    channel,
    siteId: id,
    pillar,
    residentId: id.optional(),
    speaker: speaker.default('self'),
    speakerId: id.optional(),
    reasonCodes: z.array(reasonCode).min(1).max(10),
    note,
    urgent: z.boolean().default(false),
    wishedServices: z.array(serviceCode).max(20).default([]),
    receivedOn: localDate,
    /** Day the person was promised an answer. */
    callBackOn: localDate.optional(),
    /** Takes the request on at once. */
    assignToMe: z.boolean().default(false),
  }),
  output: requestChanged.extend({ id, number: z.string() }),
  errors: ['rules.none-on-that-day'],
});

export const assignRequest = command({
  service,
  name: 'assign-request',
  path: '/requests/{requestId}/assign',
  summary:
    'Give a request to somebody, or take it on; taking on a passed request accepts it in its new pillar',
  allow: ['intake', ...CASE_WORKERS, 'manager'],
  input: z.strictObject({ requestId: id, version: seenVersion, assigneeId: id, on }),
  output: requestChanged,
  errors: [...REQUEST_ERRORS],
});

export const attachResident = command({
  service,
  name: 'attach-resident',
  path: '/requests/{requestId}/attach-resident',
  summary: 'Join a request that began anonymously to a person, with that person’s consent',
  allow: ['intake', ...CASE_WORKERS, 'field-worker'],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    residentId: id,
    consentGiven: z.boolean(),
    consentId: id.optional(),
    on,
  }),
  output: requestChanged,
  errors: [...REQUEST_ERRORS, 'coordination.consent-missing', 'coordination.resident-already-attached'],
});

export const detachResident = command({
  service,
  name: 'detach-resident',
  path: '/requests/{requestId}/detach-resident',
  summary: 'Undo a wrong joining of an anonymous request to a person, before any plan follows from it',
  allow: ['intake', ...CASE_WORKERS],
  input: z.strictObject({ requestId: id, version: seenVersion, on }),
  output: requestChanged,
  errors: [...REQUEST_ERRORS, 'coordination.resident-not-attached', 'coordination.request-has-plan'],
});

export const withdrawRequest = command({
  service,
  name: 'withdraw-request',
  path: '/requests/{requestId}/withdraw',
  summary: 'The person no longer asks for help',
  allow: ['intake', ...CASE_WORKERS],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    reason: z.enum(['need-gone', 'found-other-help', 'does-not-consent', 'moved-away', 'no-reason-given']),
    note,
    on,
  }),
  output: requestChanged,
  errors: [...REQUEST_ERRORS],
});

export const closeRequest = command({
  service,
  name: 'close-request',
  path: '/requests/{requestId}/close',
  summary: 'End a request that needs nothing more; a refused one only after the appeal term',
  allow: [...CASE_WORKERS, 'manager'],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    reason: z.enum([
      'helped',
      'advice-given',
      'directed-elsewhere',
      'duplicate',
      'no-contact',
      'died',
      'refusal-final',
    ]),
    note,
    on,
  }),
  output: requestChanged,
  errors: [...REQUEST_ERRORS, 'coordination.appeal-term-open'],
});

export const getRequest = query({
  service,
  name: 'get-request',
  path: '/requests/{requestId}',
  summary: 'One request with its whole trail',
  allow: [...CASE_READERS],
  input: z.strictObject({ requestId: id, asOf }),
  output: requestDetails,
  errors: ['coordination.request-not-found'],
});

export const listRequests = query({
  service,
  name: 'list-requests',
  path: '/requests',
  summary: 'The work queue: nearest deadline first, or newest first',
  allow: [...CASE_READERS],
  input: z.strictObject({
    states: z.array(requestState).max(9).optional(),
    pillar: pillar.optional(),
    siteId: id.optional(),
    residentId: id.optional(),
    /** Only requests assigned to the caller. */
    mine: z.boolean().default(false),
    unassigned: z.boolean().default(false),
    urgent: z.boolean().default(false),
    /** Only those with a deadline missed on the day asked about. */
    overdue: z.boolean().default(false),
    /** Number of the request, whole, its beginning or its end. */
    number: text(20).optional(),
    sort: z.enum(['due', 'received']).default('due'),
    asOf,
    cursor,
    limit,
  }),
  output: page(requestSummary),
});
