import { z } from 'zod';
import { created, done, grosze, id, localDate, text } from '../core/fields';
import { command } from '../core/operation';
import { performer } from '../core/performer';
import {
  absenceReason,
  destination,
  endReason,
  exitStep,
  household,
  profession,
  sessionTime,
} from './stay-fields';

const service = 'housing';
const centre = ['social-worker', 'coordinator', 'organiser'] as const;
const hosts = [...centre, 'provider'] as const;
const version = z.int().min(1);
const notFound = 'housing.stay-not-found';
const refusals = [notFound, 'housing.changed-meanwhile', 'housing.stay.not-allowed-in-state'];

/** The old place is free from the very evening on which the new one is taken. */
export const moveStay = command({
  service,
  name: 'move-stay',
  path: '/stays/{stayId}/move',
  summary: 'Move a resident to another place from an evening on',
  allow: hosts,
  input: z.strictObject({ stayId: id, version, toPlaceId: id, on: localDate, reason: text(200) }),
  output: done,
  errors: [
    ...refusals,
    'housing.place-not-found',
    'housing.place-taken',
    'housing.place-not-in-use',
    'housing.place-of-other-provider',
    'housing.place-of-other-kind',
    'housing.same-place',
    'housing.outside-stay',
  ],
});

export const endStay = command({
  service,
  name: 'end-stay',
  path: '/stays/{stayId}/end',
  summary: 'The resident leaves on a morning',
  allow: hosts,
  input: z.strictObject({
    stayId: id,
    version,
    on: localDate,
    reason: endReason,
    destination,
    note: text(300).optional(),
  }),
  output: done,
  errors: [...refusals, 'housing.outside-stay'],
});

/** Months already reported are announced again where their nights change. */
export const correctStay = command({
  service,
  name: 'correct-stay',
  path: '/stays/{stayId}/correct',
  summary: 'Correct the day somebody moved in or left',
  allow: hosts,
  input: z.strictObject({
    stayId: id,
    version,
    movedInOn: localDate.optional(),
    endedOn: localDate.optional(),
    reason: text(200),
  }),
  output: done,
  errors: [
    ...refusals,
    'housing.outside-stay',
    'housing.place-taken',
    'housing.place-not-in-use',
    'housing.resident-has-place',
    'housing.papers-too-late',
    'housing.stay-too-long',
    'housing.not-ended',
  ],
});

export const recordAbsence = command({
  service,
  name: 'record-absence',
  path: '/stays/{stayId}/absences',
  summary: 'Nights on which the resident sleeps elsewhere and keeps the place',
  allow: hosts,
  input: z.strictObject({ stayId: id, from: localDate, until: localDate, reason: absenceReason }),
  output: created,
  errors: [
    notFound,
    'housing.stay.not-allowed-in-state',
    'housing.outside-stay',
    'housing.absence-overlaps',
    'kernel.range-without-night',
  ],
});

export const removeAbsence = command({
  service,
  name: 'remove-absence',
  path: '/stays/{stayId}/absences/{absenceId}/remove',
  summary: 'Take back an absence entered by mistake',
  allow: hosts,
  input: z.strictObject({ stayId: id, absenceId: id }),
  output: done,
  errors: [notFound, 'housing.absence-not-found', 'housing.stay.not-allowed-in-state'],
});

const performerRefusals = ['housing.one-performer', 'housing.performer-of-other-side'];

export const planSession = command({
  service,
  name: 'plan-session',
  path: '/stays/{stayId}/sessions',
  summary: 'Plan a meeting with a specialist during the stay',
  allow: hosts,
  input: z.strictObject({
    stayId: id,
    profession,
    plannedOn: localDate,
    startsAt: sessionTime.optional(),
    ...performer,
  }),
  output: created,
  errors: [notFound, 'housing.stay.not-allowed-in-state', 'housing.outside-stay', ...performerRefusals],
});

/** Day, time and specialist together: what is left out is not known any more. */
export const changeSession = command({
  service,
  name: 'change-session',
  path: '/stays/{stayId}/sessions/{sessionId}/change',
  summary: 'Change when a planned meeting is and who holds it',
  allow: hosts,
  input: z.strictObject({
    stayId: id,
    sessionId: id,
    plannedOn: localDate,
    startsAt: sessionTime.optional(),
    ...performer,
  }),
  output: done,
  errors: [
    notFound,
    'housing.session-not-found',
    'housing.session-not-planned',
    'housing.stay.not-allowed-in-state',
    'housing.outside-stay',
    ...performerRefusals,
  ],
});

/** A field worker says it of the own meetings only. */
export const recordSession = command({
  service,
  name: 'record-session',
  path: '/stays/{stayId}/sessions/{sessionId}/record',
  summary: 'Say whether a planned meeting took place',
  allow: [...hosts, 'field-worker'],
  input: z.strictObject({
    stayId: id,
    sessionId: id,
    outcome: z.enum(['done', 'missed', 'cancelled']),
    doneOn: localDate.optional(),
    minutes: z.int().min(5).max(720).optional(),
  }),
  output: done,
  errors: [
    notFound,
    'housing.session-not-found',
    'housing.session-time-missing',
    'housing.outside-stay',
    'housing.stay.not-allowed-in-state',
  ],
});

/** Replaces the whole plan. */
export const writeExitPlan = command({
  service,
  name: 'write-exit-plan',
  path: '/stays/{stayId}/exit-plan',
  summary: 'Write the steps that lead out of the flat',
  allow: hosts,
  input: z.strictObject({ stayId: id, version, steps: z.array(exitStep).max(40) }),
  output: done,
  errors: refusals,
});

export const assessFee = command({
  service,
  name: 'assess-fee',
  path: '/stays/{stayId}/assess-fee',
  summary: 'Set the resident fee from a day on, by income against the criterion',
  allow: centre,
  input: z.strictObject({
    stayId: id,
    from: localDate,
    household,
    /** Monthly: the own income of one living alone, per person in a family. */
    incomeGrosze: grosze.max(1_000_000_000),
  }),
  output: z.object({ feePercent: z.int(), monthlyFeeGrosze: grosze, clause: z.string() }),
  errors: [notFound, 'housing.no-full-fee', 'housing.stay.not-allowed-in-state'],
});
