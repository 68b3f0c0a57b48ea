import type { housing, Output } from '@cus/contracts';
import { missingPapers } from '../domain/papers';
import type { Stay } from './tables';

type Summary = Output<typeof housing.listStays>['items'][number];

/** What the answer needs beside the stay's own row. */
export interface StayContext {
  readonly id: string;
  /** Sorts lists. */
  readonly key: string;
  readonly personId: string;
  readonly flatId: string;
  readonly placeId: string;
  readonly orderIds: readonly string[];
}

/** Where a stay is (the latest place; of a cancelled one, the place that was granted), whose it is, and its orders. */
export const STAY_CONTEXT = `
select s.id, s.from_date::text as key, person_of(s.resident_id) as "personId", p.id as "placeId", p.flat_id as "flatId",
  array(select l.order_id from stay_order l where l.stay_id = s.id order by l.order_id) as "orderIds"
from stay s join place p on p.centre_id = s.centre_id and p.id = coalesce(
  (select o.place_id from occupancy o where o.stay_id = s.id order by o.from_date desc limit 1),
  (select (t.facts->>'placeId')::uuid from stay_step t where t.stay_id = s.id and t.action = 'grant'))`;

/** A stay as lists show it; the resident is whoever the record belongs to today. */
export function staySummary(stay: Stay, context: StayContext): Summary {
  const { id, kind, state, version, crisis, from } = stay;
  return {
    id,
    residentId: context.personId,
    kind,
    flatId: context.flatId,
    placeId: context.placeId,
    state,
    version,
    crisis,
    from,
    ...(stay.providerId && { providerId: stay.providerId }),
    ...(stay.movedInOn && { movedInOn: stay.movedInOn }),
    ...(stay.until && { until: stay.until }),
    missing: [...missingPapers(stay), ...(context.orderIds.length > 0 ? [] : ['order' as const])],
  };
}
