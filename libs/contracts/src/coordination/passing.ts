import { z } from 'zod';
import { id, localDate } from '../core/fields';
import { command } from '../core/operation';
import { pillar } from '../core/vocabulary';
import { requestChanged } from './requests';
import { CASE_WORKERS, note, on, REQUEST_ERRORS, seenVersion } from './vocabulary';

const service = 'coordination';

export const passRequest = command({
  service,
  name: 'pass-request',
  path: '/requests/{requestId}/pass',
  summary: 'Pass a request to the other pillar, with the consent of the person',
  allow: ['intake', ...CASE_WORKERS],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    toPillar: pillar,
    /** Where it will be dealt with; stays at its site when left out. */
    toSiteId: id.optional(),
    consentGiven: z.boolean(),
    consentGivenOn: localDate.optional(),
    /** The consent as recorded by the registry. */
    consentId: id.optional(),
    note,
    on,
  }),
  output: requestChanged,
  errors: [...REQUEST_ERRORS, 'coordination.consent-missing', 'coordination.already-in-pillar'],
});

export const takeRequestBack = command({
  service,
  name: 'take-request-back',
  path: '/requests/{requestId}/take-back',
  summary: 'Undo a passing: a mistake before it was taken up, a withdrawn consent also after',
  allow: ['intake', ...CASE_WORKERS],
  input: z.strictObject({
    requestId: id,
    version: seenVersion,
    reason: z.enum(['mistake', 'consent-withdrawn']),
    on,
  }),
  output: requestChanged,
  errors: [...REQUEST_ERRORS, 'coordination.not-passed', 'coordination.passing-taken-up'],
});
