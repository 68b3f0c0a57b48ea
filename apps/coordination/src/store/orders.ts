import { parseInstant, warsawDateOf } from '@cus/kernel';
import type { EventContext } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { currentResident } from './residents';
import type { TimelineKind } from './timeline';
import { KnownOrderRow, TimelineRow } from './timeline-tables';

interface OrderFact {
  readonly orderId: string;
  readonly residentId: string;
  readonly providerId?: string | undefined;
  readonly serviceCode?: string | undefined;
}

interface Note {
  readonly kind: TimelineKind;
  /** Business date; of an event that names none, the day it was announced. */
  readonly on?: string | undefined;
  readonly planId?: string | undefined;
  readonly detail?: string;
}

/** Adds a fact about an order to its resident's timeline, and gives earlier facts of the order their resident. */
export async function noteOrder(context: EventContext, order: OrderFact, note: Note): Promise<void> {
  const { db, event, now } = context;
  const [, residentId] = await Promise.all([
    lockOrder(db, order.orderId),
    currentResident(db, order.residentId),
  ]);
  const facts = [order.orderId, order.residentId, residentId, order.serviceCode ?? null];
  // One after the other on the connection, though sent together.
  await Promise.all([
    db.query(
      `insert into known_order (order_id, resident_reference, resident_id, service_code, provider_id) values ($1, $2, $3, $4, $5)
       on conflict (centre_id, order_id) do update set resident_reference = excluded.resident_reference,
         resident_id = excluded.resident_id,
         service_code = coalesce(excluded.service_code, known_order.service_code),
         provider_id = coalesce(excluded.provider_id, known_order.provider_id)`,
      [...facts, order.providerId ?? null],
    ),
    db.query(
      `update timeline_entry set resident_reference = $2, resident_id = $3, service_code = coalesce(service_code, $4)
       where order_id = $1 and (resident_reference is null or service_code is null)`,
      facts,
    ),
    // The provider of this very fact: an order declined by one may be accepted by another.
    db.query(
      `insert into timeline_entry (order_id, resident_reference, resident_id, service_code, id, recorded_at, kind, on_date, plan_id,
         provider_id, detail)
       values ($1, $2, $3, coalesce($4, (select service_code from known_order where order_id = $1)), $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...facts,
        event.id,
        now,
        note.kind,
        note.on ?? dayOf(event.time),
        note.planId ?? null,
        order.providerId ?? null,
        note.detail ?? null,
      ],
    ),
  ]);
}

interface DeliveryFact {
  readonly deliveryId: string;
  readonly orderId: string;
  readonly kind: TimelineKind;
  readonly on?: string | undefined;
  readonly amountGrosze?: number;
  readonly detail?: string;
}

/** Adds a fact about a delivery; when its order is not known yet, the entry waits for it without a resident. */
export async function noteDelivery(context: EventContext, fact: DeliveryFact): Promise<void> {
  const { db, event } = context;
  await lockOrder(db, fact.orderId);
  const order = await db.findOneBy(KnownOrderRow, { orderId: fact.orderId });
  await insertFact(context, {
    residentReference: order?.residentReference ?? null,
    residentId: order?.residentId ?? null,
    kind: fact.kind,
    on: fact.on ?? dayOf(event.time),
    orderId: fact.orderId,
    deliveryId: fact.deliveryId,
    providerId: order?.providerId ?? null,
    serviceCode: order?.serviceCode ?? null,
    detail: fact.detail ?? null,
    amountGrosze: fact.amountGrosze === undefined ? null : String(fact.amountGrosze),
  });
}

/** Facts about one order wait for each other, so that none is missed by another that is not committed yet. */
async function lockOrder(db: EntityManager, orderId: string): Promise<void> {
  await db.query(`select pg_advisory_xact_lock(hashtextextended('coordination.order/' || $1, 0))`, [orderId]);
}

type Fact = Partial<Omit<TimelineRow, 'id' | 'recordedAt' | 'actorId'>>;

async function insertFact({ db, event, now }: EventContext, fact: Fact): Promise<void> {
  await db.insert(TimelineRow, { id: event.id, recordedAt: now, ...fact });
}

function dayOf(time: string): string {
  return warsawDateOf(parseInstant(time));
}
