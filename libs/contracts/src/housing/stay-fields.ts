import { z } from 'zod';
import { grosze, id, instant, localDate, text, yearMonth } from '../core/fields';
import { performer } from '../core/performer';
import { flatKind, shownAddress } from './flat-fields';

export const stayState = z.enum(['granted', 'living', 'ended', 'cancelled']);

/** A document kept elsewhere: its number and the day it was signed or issued. */
export const paper = z.strictObject({ reference: text(120), on: localDate });

export const absenceReason = z.enum(['hospital', 'family', 'work', 'sanatorium', 'other']);

export const profession = z.enum(['psychologist', 'nurse', 'carer', 'assistant', 'therapist']);

export const sessionState = z.enum(['planned', 'done', 'missed', 'cancelled']);

/** Wall clock time of a meeting on a quarter of an hour, HH:MM. */
export const sessionTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):(00|15|30|45)$/)
  .meta({ description: 'Local time on a quarter of an hour' });

/** A meeting with a specialist; whoever holds it is named once it is known. */
const session = z.object({
  id,
  profession,
  plannedOn: localDate,
  startsAt: sessionTime.optional(),
  ...performer,
  state: sessionState,
  doneOn: localDate.optional(),
  minutes: z.int().optional(),
});

/** A meeting as its specialist needs it: with whom and where. */
export const ownSession = session.omit({ performedBy: true, performerName: true }).extend({
  stayId: id,
  residentId: id,
  flatId: id,
  flatName: z.string(),
  placeLabel: z.string(),
  location: shownAddress,
});

export const endReason = z.enum([
  'goal-reached',
  'time-over',
  'own-wish',
  'contract-broken',
  'other-care-needed',
  'died',
]);

export const destination = z.enum([
  'own-flat',
  'council-flat',
  'family',
  'other-supported-housing',
  'care-home',
  'hospital',
  'shelter',
  'unknown',
  'none',
]);

export const household = z.enum(['single', 'inFamily']);

export const exitStep = z.strictObject({
  text: text(300),
  /** Both sides take steps. */
  by: z.enum(['resident', 'centre']),
  dueOn: localDate,
  doneOn: localDate.optional(),
});

/** Nights run from the evening of `from` to the morning of `until`. */
export const staySummary = z.object({
  id,
  residentId: id,
  providerId: id.optional(),
  kind: flatKind,
  flatId: id,
  placeId: id,
  state: stayState,
  /** Grows with every change; commands that edit name the version they saw. */
  version: z.int(),
  crisis: z.boolean(),
  from: localDate,
  movedInOn: localDate.optional(),
  /** Morning of leaving: planned, or real once ended; absent while open-ended. */
  until: localDate.optional(),
  /** What still stands in the way of moving in or of billing. */
  missing: z.array(z.enum(['housing-contract', 'decision', 'order'])),
});

const night = { from: localDate, until: localDate };

export const stay = staySummary.extend({
  housingContract: paper.optional(),
  decision: paper.optional(),
  extension: paper.optional(),
  orderIds: z.array(id),
  waitingEntryId: id.optional(),
  places: z.array(z.object({ placeId: id, flatId: id, from: localDate, until: localDate.optional() })),
  absences: z.array(z.object({ id, ...night, reason: absenceReason })),
  /** Only for the centre's own people. */
  fees: z.array(
    z.object({
      from: localDate,
      household,
      incomeGrosze: grosze,
      criterionGrosze: grosze,
      feePercent: z.int(),
      fullFeeGrosze: grosze,
      monthlyFeeGrosze: grosze,
      clause: z.string(),
    }),
  ),
  sessions: z.array(session),
  exitPlan: z.array(exitStep),
  end: z.object({ on: localDate, reason: endReason, destination }).optional(),
  months: z.array(
    z.object({ month: yearMonth, orderId: id, nights: z.int(), revision: z.int(), deliveryId: id }),
  ),
  steps: z.array(z.object({ action: z.string(), at: instant, byUserId: id, note: z.string().optional() })),
});
