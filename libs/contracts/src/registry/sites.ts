import { z } from 'zod';
import { id, instant, localDate, text } from '../core/fields';
import { command, query } from '../core/operation';
import { pillar } from '../core/vocabulary';
import { address, phone } from './person-fields';
import { EVERYBODY } from './roles';

const service = 'registry';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const period = z.strictObject({ opens: clock, closes: clock });

/** Local time, Europe/Warsaw. A day not listed is closed; statutory days off are closed unless an exception opens them. */
export const openingHours = z.strictObject({
  weekly: z
    .array(
      z.strictObject({
        /** ISO: 1 Monday to 7 Sunday. */
        weekday: z.int().min(1).max(7),
        periods: z.array(period).min(1).max(4),
      }),
    )
    .max(7),
  /** Replace the day's usual hours; no periods means closed. */
  exceptions: z
    .array(z.strictObject({ date: localDate, periods: z.array(period).max(4), note: text(120).optional() }))
    .max(200)
    .default([]),
});

export type OpeningHours = z.output<typeof openingHours>;

const site = {
  name: text(120),
  pillar,
  /** The main house of a pillar, or a desk elsewhere with hours of its own. */
  kind: z.enum(['office', 'desk']).default('office'),
  address,
  phone: phone.optional(),
  email: z.email().max(120).optional(),
  openingHours,
};

export const listSites = query({
  service,
  name: 'list-sites',
  path: '/sites',
  summary: 'Sites and desks of the centre with their hours',
  allow: EVERYBODY,
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({ siteId: id, version: z.int(), active: z.boolean(), ...site, phone: z.string().optional() }),
    ),
  }),
});

export const saveSite = command({
  service,
  name: 'save-site',
  path: '/sites/{siteId}',
  summary: 'Add a site or change one',
  allow: ['administrator'],
  input: z.strictObject({
    /** Chosen by the caller when adding. */
    siteId: id,
    /** 0 adds; otherwise the version you saw. */
    version: z.int().min(0).max(1_000_000),
    active: z.boolean().default(true),
    ...site,
  }),
  output: z.object({ version: z.int() }),
  errors: [
    'registry.changed-meanwhile',
    'registry.closes-before-opening',
    'registry.periods-overlap',
    'registry.day-listed-twice',
  ],
});

export const getSiteOpening = query({
  service,
  name: 'get-site-opening',
  path: '/sites/{siteId}/opening',
  summary: 'Whether a site is open, until when, or when it opens next',
  allow: EVERYBODY,
  input: z.strictObject({
    siteId: id,
    /** Now when absent. */
    at: instant.optional(),
  }),
  output: z.object({
    open: z.boolean(),
    closesAt: clock.optional(),
    /** Within the next 60 days. */
    opensNext: z.object({ date: localDate, time: clock }).optional(),
  }),
  errors: ['registry.site-not-found'],
});
