import { z } from 'zod';
import { grosze, id, yearMonth } from '../core/fields';
import { command, query } from '../core/operation';
import { proof } from '../core/vocabulary';

const service = 'housing';

/** Can be repeated: only stays whose nights changed since are announced, as the next revision. */
export const reportNights = command({
  service,
  name: 'report-nights',
  path: '/housing-months/{month}/report',
  summary: 'Announce the nights of a past month, stay by stay',
  allow: ['coordinator', 'organiser', 'provider'],
  input: z.strictObject({ month: yearMonth, proof }),
  output: z.object({ stays: z.int(), announced: z.int(), nights: z.int() }),
  errors: ['housing.month-not-over'],
});

export const listMonthNights = query({
  service,
  name: 'list-month-nights',
  path: '/housing-months/{month}',
  summary: 'Nights of a month by stay: lived, absent, billed, reported',
  allow: ['social-worker', 'coordinator', 'organiser', 'provider', 'manager'],
  input: z.strictObject({ month: yearMonth }),
  output: z.object({
    items: z.array(
      z.object({
        stayId: id,
        residentId: id,
        providerId: id.optional(),
        livedNights: z.int(),
        absentNights: z.int(),
        /** Lived nights an order covers; the rest waits for an order. */
        billedNights: z.int(),
        reportedNights: z.int(),
        /** Resident's own part for the month; left out for providers and where no fee was assessed. */
        feeGrosze: grosze.optional(),
      }),
    ),
  }),
});
