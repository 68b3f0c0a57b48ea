import { z } from 'zod';
import { text } from './fields';

/** The two halves of a centre: social assistance and social services (piony). */
export const pillar = z.enum(['assistance', 'services']);

/** How a service reaches the resident; never mixed up, since only some may count as commissioned out. */
export const deliveryMode = z.enum(['own-staff', 'in-house', 'contest', 'procurement', 'neighbour']);

/** Key of a service in the centre's catalogue, e.g. `respite-care`. */
export const serviceCode = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/)
  .meta({ description: 'Key of a service in the catalogue' });

/** What one unit of a service is. */
export const unit = z.enum([
  'hour',
  'visit',
  'job',
  'ride',
  'night',
  'session',
  'dose',
  'meeting',
  'package',
  'month',
]);

/**
 * Which part of the product carries out an accepted order: a service of its own, or the generic
 * delivery record of commissioning for packages that have none yet.
 */
export const fulfilment = z.enum(['generic', 'handyman', 'housing']);

/** How a delivery was proved. */
export const proof = z.object({
  method: z.enum(['recipient-tap', 'tag', 'signature', 'code', 'attendance-list', 'office-note']),
  /** When it was done, by the device and by the server's clock. */
  deviceAt: z.iso.datetime().optional(),
  /** Opaque reference to the evidence (file, tag event); never a person's data. */
  reference: text(200).optional(),
});
