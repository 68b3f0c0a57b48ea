import { DomainError } from '@cus/kernel';
import { refusal, type Context } from '@cus/platform';
import type { DeliveryChange } from '../domain/delivery-changes';
import type { Order } from '../domain/types';
import { postToLedger } from './post-to-ledger';
import { assertMinutesFree } from './minutes-free';
import { writeOrders } from './write-orders';

/**
 * Stores changes of deliveries with all that follows: revisions, acceptances, orders, limits, ledger.
 * @param ordersBefore the orders as they were locked, by id
 * @throws DomainError conflict `commissioning.minutes-already-delivered`, and what `writeOrders` throws
 */
export async function writeDeliveries(
  context: Context,
  ordersBefore: ReadonlyMap<string, Order>,
  changes: readonly DeliveryChange[],
): Promise<void> {
  const { db } = context;
  const ordersAfter = new Map(changes.map(({ order }) => [order.id, order]));
  await writeOrders(
    db,
    [...ordersAfter].map(([id, after]) => ({ before: ordersBefore.get(id) ?? after, after })),
  );
  await storeAcceptances(context, changes);
  await storeDeliveries(context, changes);
  await postToLedger(
    db,
    changes.flatMap(({ entries }) => entries),
  );
}

async function storeDeliveries(
  { db, actor, now }: Context,
  changes: readonly DeliveryChange[],
): Promise<void> {
  await assertMinutesFree(
    db,
    changes
      .filter(({ newRevision, delivery }) => newRevision || delivery.state === 'accepted')
      .map(({ delivery }) => delivery),
  );
  const rows = JSON.stringify(changes.map(({ delivery }) => delivery));
  await db
    .query(
      `insert into delivery as d (id, order_id, contract_id, provider_id, resident_id, service_code, source, revision, performed_on,
         quantity_milli, extra_grosze, amount_grosze, performed_by, performer_name, started_at, ended_at, proof, state, dispute_reason, dispute_comment,
         answer, acceptance_id, booked_on, version)
       select id, "orderId", "contractId", "providerId", "residentId", "serviceCode", source, revision, "performedOn",
         "quantityMilli", "extraGrosze", "amountGrosze", "performedBy", "performerName", "startedAt", "endedAt", proof, state, "disputeReason",
         "disputeComment", answer, "acceptanceId", "bookedOn", version
       from jsonb_to_recordset($1::jsonb) as n(id uuid, "orderId" uuid, "contractId" uuid, "providerId" uuid, "residentId" uuid,
         "serviceCode" text, source text, revision int, "performedOn" date, "quantityMilli" bigint, "extraGrosze" bigint,
         "amountGrosze" bigint, "performedBy" uuid, "performerName" text, "startedAt" timestamptz, "endedAt" timestamptz, proof jsonb, state text,
         "disputeReason" text, "disputeComment" text, answer text, "acceptanceId" uuid, "bookedOn" date, version int)
       on conflict (centre_id, id) do update set revision = excluded.revision, performed_on = excluded.performed_on,
         quantity_milli = excluded.quantity_milli, extra_grosze = excluded.extra_grosze, amount_grosze = excluded.amount_grosze,
         performed_by = excluded.performed_by, performer_name = excluded.performer_name, started_at = excluded.started_at, ended_at = excluded.ended_at, proof = excluded.proof,
         state = excluded.state, dispute_reason = excluded.dispute_reason, dispute_comment = excluded.dispute_comment,
         answer = excluded.answer, acceptance_id = excluded.acceptance_id, booked_on = excluded.booked_on, version = excluded.version`,
      [rows],
    )
    .catch((error: unknown) => {
      throw refusal(error, {
        delivery_minutes: () => new DomainError('conflict', 'commissioning.minutes-already-delivered'),
      });
    });
  const revised = changes.filter(({ newRevision }) => newRevision);
  if (revised.length === 0) return;
  await db.query(
    `with n as (
       select * from jsonb_to_recordset($1::jsonb) as n(id uuid, "contractId" uuid, "providerId" uuid, revision int, "performedOn" date,
         "quantityMilli" bigint, "extraGrosze" bigint, "amountGrosze" bigint, "bookedOn" date, replaces int, "unbookedOn" date)
     ), ended as (
       update delivery_revision r set unbooked_on = n."unbookedOn" from n where r.delivery_id = n.id and r.revision = n.replaces
     )
     insert into delivery_revision (delivery_id, revision, contract_id, provider_id, performed_on, quantity_milli, extra_grosze,
       amount_grosze, booked_on, recorded_by, recorded_at)
     select id, revision, "contractId", "providerId", "performedOn", "quantityMilli", "extraGrosze", "amountGrosze", "bookedOn", $2, $3 from n`,
    [
      JSON.stringify(revised.map(({ delivery, newRevision }) => ({ ...delivery, ...newRevision }))),
      actor.userId,
      now,
    ],
  );
}

async function storeAcceptances(
  { db, actor, now }: Context,
  changes: readonly DeliveryChange[],
): Promise<void> {
  const undone = changes.flatMap(({ unaccepted }) => unaccepted ?? []);
  if (undone.length > 0)
    await db.query(
      `update delivery_acceptance a set unaccepted_on = n."on"
       from jsonb_to_recordset($1::jsonb) as n("acceptanceId" uuid, "on" date) where a.id = n."acceptanceId"`,
      [JSON.stringify(undone)],
    );
  const accepted = changes.filter(({ delivery }) => delivery.acceptanceId);
  if (accepted.length === 0) return;
  await db.query(
    `insert into delivery_acceptance (id, delivery_id, revision, order_id, contract_id, provider_id, service_code, performed_on,
       quantity_milli, amount_grosze, accepted_on, accepted_by, accepted_at)
     select "acceptanceId", id, revision, "orderId", "contractId", "providerId", "serviceCode", "performedOn", "quantityMilli",
       "amountGrosze", "acceptedOn", $2, $3
     from jsonb_to_recordset($1::jsonb) as n(id uuid, revision int, "acceptanceId" uuid, "orderId" uuid, "contractId" uuid,
       "providerId" uuid, "serviceCode" text, "performedOn" date, "quantityMilli" bigint, "amountGrosze" bigint, "acceptedOn" date)`,
    [JSON.stringify(accepted.map(({ delivery }) => delivery)), actor.userId, now],
  );
}
