import { z } from 'zod';
import { id, localDate, text } from '../core/fields';
import { command } from '../core/operation';
import { requestChanged } from './requests';
import { DECIDERS, note, on, REQUEST_ERRORS, seenVersion } from './vocabulary';

const service = 'coordination';

export const refuseRequest = command({
  service,
  name: 'refuse-request',
  path: '/requests/{requestId}/refuse',
  summary: 'Refuse services by an administrative decision, open to appeal to the SKO',
  allow: [...DECIDERS],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    decisionNumber: text(60),
    groundCode: z.enum([
      'criteria-not-met',
      'no-need-found',
      'lives-elsewhere',
      'limit-reached',
      'no-cooperation',
      'other',
    ]),
    grounds: text(4_000),
    /** Legal basis as the decision quotes it. */
    clause: text(300),
    /** Day of issue. */
    on,
    deliveredOn: localDate.optional(),
  }),
  output: requestChanged.extend({ appealUntil: localDate.optional() }),
  errors: [...REQUEST_ERRORS, 'coordination.resident-not-attached', 'coordination.decision-number-taken'],
});

export const recordDecisionDelivery = command({
  service,
  name: 'record-decision-delivery',
  path: '/requests/{requestId}/decision-delivery',
  summary: 'The decision reached the person: the appeal term starts; the person may waive the appeal',
  allow: ['intake', 'social-worker', 'coordinator', ...DECIDERS],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    deliveredOn: localDate,
    /** Day the person waived the right of appeal, which makes the decision final. */
    appealWaivedOn: localDate.optional(),
  }),
  output: requestChanged.extend({ appealUntil: localDate }),
  errors: [...REQUEST_ERRORS],
});

export const recordAppeal = command({
  service,
  name: 'record-appeal',
  path: '/requests/{requestId}/appeal',
  summary: 'The person appealed; a late appeal is recorded as late and left to the SKO',
  allow: ['intake', 'social-worker', 'coordinator', ...DECIDERS],
  input: z.strictObject({ requestId: id, version: seenVersion, filedOn: localDate }),
  output: requestChanged.extend({ late: z.boolean() }),
  errors: [...REQUEST_ERRORS, 'coordination.decision-not-delivered'],
});

export const recordAppealOutcome = command({
  service,
  name: 'record-appeal-outcome',
  path: '/requests/{requestId}/appeal-outcome',
  summary:
    'What became of the appeal: upheld ends the matter, remitted reopens it, granted qualifies the person',
  allow: [...DECIDERS],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    outcome: z.enum(['upheld', 'remitted', 'granted', 'inadmissible', 'withdrawn']),
    note,
    on,
  }),
  output: requestChanged,
  errors: [...REQUEST_ERRORS],
});
