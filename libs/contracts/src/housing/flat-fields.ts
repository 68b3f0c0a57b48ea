import { z } from 'zod';
import { grosze, id, localDate, text } from '../core/fields';

export const flatKind = z.enum(['training', 'supported']);

/** Whom a flat is meant for. */
export const flatAudience = z.enum([
  'family-in-crisis',
  'leaving-homelessness',
  'senior',
  'violence-victim',
  'leaving-care',
  'disability',
]);

export const address = z.strictObject({
  street: text(120),
  building: text(20),
  unit: text(20).optional(),
  postalCode: z.string().regex(/^\d{2}-\d{3}$/),
  town: text(80),
});

/** What a list may say of where a flat is: of a concealed one, only that it is concealed. */
export const shownAddress = z.discriminatedUnion('concealed', [
  z.object({ concealed: z.literal(true) }),
  z.object({ concealed: z.literal(false), address }),
]);

export const place = z.object({
  id,
  label: z.string(),
  stepFree: z.boolean(),
  openFrom: localDate,
  /** First evening on which nobody can sleep there any more. */
  closedFrom: localDate.optional(),
  /** Nights on which nobody can sleep there: repairs. Without `until` nobody knows yet when they end. */
  blocks: z.array(z.object({ id, from: localDate, until: localDate.optional(), reason: z.string() })),
});

export const flat = z.object({
  id,
  /** Grows with every change; `edit-flat` names the version it saw. */
  version: z.int(),
  name: z.string(),
  kind: flatKind,
  /** Name the law gives the kind on the day asked for, in Polish. */
  legalName: z.string(),
  audiences: z.array(flatAudience),
  /** Absent when the centre runs the flat itself. */
  providerId: id.optional(),
  openFrom: localDate,
  /** First evening on which nobody can sleep there any more. */
  closedFrom: localDate.optional(),
  location: shownAddress,
  /** Fee for a month before any relief, on the day asked for. */
  fullFeeGrosze: grosze.optional(),
  places: z.array(place),
});
