import type { coordination, EventData } from '@cus/contracts';
import { laterOf, type LocalDate } from '@cus/kernel';
import type { Context } from '@cus/platform';
import type { EntityManager } from 'typeorm';
import { closeLocked } from './close-order';
import { lockContracts, lockOrders } from './lock';
import { change, select } from './query';
import { recordAction } from './record-action';
import { writeOrders } from './write-orders';

/**
 * Takes a version of a plan over: its lines are what may be ordered.
 * @returns false when this or a higher version is known already
 */
export async function storePlan(
  db: EntityManager,
  plan: EventData<typeof coordination.planPublished>,
): Promise<boolean> {
  const newer = await change(
    db,
    `insert into plan as p (id, version, resident_id, coordinator_id, closed) values ($1, $2, $3, $4, false)
     on conflict (centre_id, id) do update set version = excluded.version, resident_id = excluded.resident_id,
       coordinator_id = excluded.coordinator_id, closed = false
     where p.version < excluded.version returning id`,
    [plan.planId, plan.planVersion, plan.residentId, plan.coordinatorId],
  );
  if (newer.length === 0) return false;
  await db.query(
    `insert into plan_line (id, plan_id, plan_version, resident_id, coordinator_id, service_code, fulfilment, unit,
       quantity_milli, valid_from, valid_to, preferred_mode, fee_basis_points)
     select n."lineId", $2, $3, $4, $5, n."serviceCode", n.fulfilment, n.unit, n."quantityMilli", n."from", n."to",
       n."preferredMode", n."feeBasisPoints"
     from jsonb_to_recordset($1::jsonb) as n("lineId" uuid, "serviceCode" text, fulfilment text, unit text,
       "quantityMilli" bigint, "from" date, "to" date, "preferredMode" text, "feeBasisPoints" int)
     order by 1
     on conflict (centre_id, id) do update set plan_version = excluded.plan_version, resident_id = excluded.resident_id,
       coordinator_id = excluded.coordinator_id, service_code = excluded.service_code, fulfilment = excluded.fulfilment,
       unit = excluded.unit, quantity_milli = excluded.quantity_milli, valid_from = excluded.valid_from,
       valid_to = excluded.valid_to, preferred_mode = excluded.preferred_mode, fee_basis_points = excluded.fee_basis_points,
       withdrawn = false`,
    [JSON.stringify(plan.lines), plan.planId, plan.planVersion, plan.residentId, plan.coordinatorId],
  );
  return true;
}

/** @returns false when a higher version of the plan is known already */
export async function closePlan(
  db: EntityManager,
  plan: EventData<typeof coordination.planClosed>,
): Promise<boolean> {
  const newer = await change(
    db,
    `insert into plan as p (id, version, resident_id, closed) values ($1, $2, $3, true)
     on conflict (centre_id, id) do update set version = excluded.version, closed = true
     where p.version <= excluded.version returning id`,
    [plan.planId, plan.planVersion, plan.residentId],
  );
  return newer.length > 0;
}

/**
 * Lines a plan no longer lists are not ordered any more: offers on them are withdrawn, orders already taken on are
 * flagged for somebody to decide, and a flag is lifted when the line is listed again.
 */
export async function withdrawUnlisted(
  context: Context,
  planId: string,
  listed: readonly string[],
  on: LocalDate,
): Promise<void> {
  const { db } = context;
  await db.query(
    'update plan_line set withdrawn = true where plan_id = $1 and not withdrawn and id <> all($2::uuid[])',
    [planId, listed],
  );
  const affected = await select<{ id: string; contractId: string }>(
    db,
    `select o.id, o.contract_id from orders o join plan_line l on l.id = o.plan_line_id
     where l.plan_id = $1 and ((l.withdrawn and o.state in ('offered', 'declined'))
       or (o.state in ('accepted', 'in-delivery') and o.plan_withdrawn is distinct from l.withdrawn))`,
    [planId],
  );
  await lockContracts(
    db,
    affected.map(({ contractId }) => contractId),
  );
  const orders = await lockOrders(
    db,
    affected.map(({ id }) => id),
  );
  const stillListed = new Set(listed.map((lineId) => lineId.toLowerCase()));
  for (const order of orders.values()) {
    const planWithdrawn = !stillListed.has(order.planLineId ?? '');
    if (order.state === 'offered' || order.state === 'declined') {
      if (planWithdrawn)
        // A plan may end, in what is written later, before the offer was made.
        await closeLocked(context, order, {
          action: 'withdraw',
          on: laterOf(on, order.orderedOn),
          reason: 'plan-changed',
        });
    } else if (order.state === 'accepted' || order.state === 'in-delivery') {
      await writeOrders(db, [{ before: order, after: { ...order, planWithdrawn } }]);
      await recordAction(context, order, { action: planWithdrawn ? 'plan-withdrawn' : 'plan-restored', on });
    }
  }
}
