import { z } from 'zod';
import { event } from '../core/event';
import { id, localDate, milliUnits } from '../core/fields';
import { proof } from '../core/vocabulary';

/**
 * The fact every delivering service announces when a piece of an order has been done: one job, the nights of
 * one month. A higher `revision` of the same delivery replaces a lower one; quantity 0 withdraws it.
 */
export function deliveryProved(service: string) {
  return event({
    service,
    name: 'delivery-proved',
    version: 1,
    summary: `A piece of an order carried out by ${service} is proved`,
    data: z.strictObject({
      deliveryId: id,
      orderId: id,
      performedOn: localDate,
      quantityMilli: z.union([milliUnits, z.literal(0)]),
      /** Cost outside the unit price that the contract lets be charged, e.g. material of a repair. */
      extraGrosze: z.int().min(0).max(100_000_000),
      /** Token subject of the worker; absent when a provider reports for its people. */
      performedBy: id.optional(),
      proof,
      revision: z.int().min(1),
    }),
  });
}
