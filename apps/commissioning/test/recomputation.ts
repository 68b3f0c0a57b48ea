import type { TestTown } from '@cus/platform/testing';

/** Every amount with the day it counts on, from contracts, revisions, acceptances and payments: the ledger is not read. */
const BASE = `
  select contract_id, 'contracted' as kind, amended_on as day, value_change_grosze as amount from commissioning.contract_amendment
  union all
  select contract_id, 'delivered', booked_on, amount_grosze from commissioning.delivery_revision
  union all
  select contract_id, 'delivered', unbooked_on, -amount_grosze from commissioning.delivery_revision where unbooked_on is not null
  union all
  select contract_id, 'accepted', accepted_on, amount_grosze from commissioning.delivery_acceptance
  union all
  select contract_id, 'accepted', unaccepted_on, -amount_grosze from commissioning.delivery_acceptance where unaccepted_on is not null
  union all
  select s.contract_id, 'paid', s.paid_on, l.amount_grosze
  from commissioning.settlement s join commissioning.settlement_line l on l.settlement_id = s.id where s.paid_on is not null`;

export interface Cell {
  readonly contractId: string;
  readonly kind: string;
  readonly month: string;
  readonly amount: string;
}

const COLUMNS = `contract_id as "contractId", kind, to_char(date_trunc('month', day::timestamp), 'YYYY-MM') as month`;

export function fromBaseTables(town: TestTown): Promise<Cell[]> {
  return town.sql<Cell>(
    `select ${COLUMNS}, sum(amount) as amount from (${BASE}) b group by 1, 2, 3 having sum(amount) <> 0 order by 1, 2, 3`,
  );
}

export function fromLedgerLines(town: TestTown): Promise<Cell[]> {
  return town.sql<Cell>(
    `select ${COLUMNS}, sum(amount_grosze) as amount from commissioning.ledger_line
     where kind <> 'ordered' group by 1, 2, 3 having sum(amount_grosze) <> 0 order by 1, 2, 3`,
  );
}

export function fromMonthSums(town: TestTown): Promise<Cell[]> {
  return town.sql<Cell>(
    `select contract_id as "contractId", kind, to_char(month, 'YYYY-MM') as month, amount_grosze as amount
     from commissioning.ledger_month where kind <> 'ordered' and amount_grosze <> 0 order by 1, 2, 3`,
  );
}

/** One definition of the share, straight from the base tables. */
export async function shareFromBaseTables(
  town: TestTown,
  definition: {
    scope: string;
    measure: string;
    withVaccinations: boolean;
    projectId: string;
    asOf: string;
    centreId: string;
  },
): Promise<{ numeratorGrosze: number; denominatorGrosze: number }> {
  const [row] = await town.sql<{ part: string; whole: string }>(
    `select coalesce(sum(amount) filter (where c.pes), 0) as part, coalesce(sum(amount), 0) as whole
     from (${BASE}) b join commissioning.contract c on c.id = b.contract_id
     where c.centre_id = $1 and c.cost_category = 'service' and b.kind = $2 and b.day <= $3
       and ($4 = 'centre' or c.project_id = $5) and ($6 or not c.vaccination)`,
    [
      definition.centreId,
      definition.measure,
      definition.asOf,
      definition.scope,
      definition.projectId,
      definition.withVaccinations,
    ],
  );
  return { numeratorGrosze: Number(row?.part), denominatorGrosze: Number(row?.whole) };
}

/** Everything that must hold in the stored rows whatever happened; each rule gives the ids that break it. */
export const INVARIANTS: Readonly<Record<string, string>> = {
  'a contract holds the sum of its orders and never more than its limit': `
    select c.id from commissioning.contract c left join commissioning.orders o on o.contract_id = c.id
    group by c.centre_id, c.id having c.ordered_grosze <> coalesce(sum(o.value_grosze), 0) or c.ordered_grosze > c.value_limit_grosze`,
  'a line holds the units of its orders and never more than its limit': `
    select l.id from commissioning.contract_line l left join commissioning.orders o on o.contract_line_id = l.id
    group by l.centre_id, l.id having l.ordered_milli <> coalesce(sum(o.reserved_milli), 0) or l.ordered_milli > l.volume_limit_milli`,
  'a plan line is covered by the sum of its orders': `
    select p.id from commissioning.plan_line p left join commissioning.orders o on o.plan_line_id = p.id
    group by p.centre_id, p.id having p.ordered_milli <> coalesce(sum(o.covers_milli), 0)`,
  'the ledger knows as ordered what orders hold': `
    select c.id from commissioning.contract c
    where c.ordered_grosze <> coalesce((select sum(amount_grosze) from commissioning.ledger_line l where l.contract_id = c.id and l.kind = 'ordered'), 0)
      or c.ordered_grosze <> coalesce((select sum(amount_grosze) from commissioning.ledger_month l where l.contract_id = c.id and l.kind = 'ordered'), 0)`,
  'an order counts its deliveries': `
    select o.id from commissioning.orders o left join commissioning.delivery d on d.order_id = o.id
    group by o.centre_id, o.id having o.delivered_milli <> coalesce(sum(d.quantity_milli), 0)
      or o.delivered_grosze <> coalesce(sum(d.amount_grosze), 0)
      or o.accepted_milli <> coalesce(sum(d.quantity_milli) filter (where d.state = 'accepted'), 0)
      or o.accepted_grosze <> coalesce(sum(d.amount_grosze) filter (where d.state = 'accepted'), 0)`,
  'a delivery is worth price times quantity, half a grosz up, and the extra cost allowed': `
    select d.id from commissioning.delivery d join commissioning.orders o on o.id = d.order_id
    where d.amount_grosze <> case when d.quantity_milli = 0 then 0
      else round(o.unit_price_grosze::numeric * d.quantity_milli / 1000) + least(d.extra_grosze, o.extra_limit_grosze) end`,
  'what is accepted is never more than what the order holds': `
    select id from commissioning.orders where accepted_grosze > value_grosze or accepted_milli > quantity_milli`,
  'a statement is the sum of its lines': `
    select s.id from commissioning.settlement s left join commissioning.settlement_line l on l.settlement_id = s.id
    group by s.centre_id, s.id having s.amount_grosze <> coalesce(sum(l.amount_grosze), 0) or s.line_count <> count(l.id)`,
  'statements add up to what is accepted in settled months': `
    select c.id from commissioning.contract c
    where coalesce((select sum(amount_grosze) from commissioning.settlement s where s.contract_id = c.id), 0)
      <> coalesce((select sum(amount_grosze) from commissioning.ledger_line l where l.contract_id = c.id and l.kind = 'accepted' and l.day <= c.settled_through), 0)`,
};
