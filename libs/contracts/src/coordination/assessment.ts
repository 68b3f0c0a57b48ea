import { z } from 'zod';
import { id, localDate, text } from '../core/fields';
import { command } from '../core/operation';
import { serviceCode } from '../core/vocabulary';
import { requestChanged } from './requests';
import { CASE_WORKERS, needArea, note, on, REQUEST_ERRORS, seenVersion } from './vocabulary';

const service = 'coordination';

export const recordAssessment = command({
  service,
  name: 'record-assessment',
  path: '/requests/{requestId}/assessments',
  summary: 'Record the recognition of needs, or its update, done by the caller',
  allow: [...CASE_WORKERS],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    kind: z.enum(['interview', 'interview-update', 'conversation']),
    doneOn: localDate,
    areas: z
      .array(
        z.strictObject({
          area: needArea,
          /** 0 no need, 1 slight, 2 clear, 3 great, 4 cannot wait. */
          score: z.int().min(0).max(4),
          note: text(1_000).optional(),
        }),
      )
      .min(1)
      .max(12),
    suggestedServices: z.array(serviceCode).max(20).default([]),
    note,
  }),
  output: requestChanged.extend({ assessmentId: id }),
  errors: [...REQUEST_ERRORS, 'coordination.area-scored-twice'],
});

export const qualifyRequest = command({
  service,
  name: 'qualify-request',
  path: '/requests/{requestId}/qualify',
  summary: 'Qualify the person for services: needs no decision; tells whether a plan is obligatory',
  allow: [...CASE_WORKERS],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    services: z.array(serviceCode).min(1).max(20),
    /** Period in which the services need to be coordinated; left out when they do not. */
    coordinationFrom: localDate.optional(),
    coordinationTo: localDate.optional(),
    on,
  }),
  output: requestChanged.extend({ planRequired: z.boolean(), planDueOn: localDate.optional() }),
  errors: [
    ...REQUEST_ERRORS,
    'coordination.resident-not-attached',
    'coordination.coordination-period-incomplete',
  ],
});
