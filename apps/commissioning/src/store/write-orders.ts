import { DomainError } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { Order } from '../domain/types';
import { change } from './query';

/** An order as it was locked and as it shall be. */
export interface OrderChange {
  readonly before: Order;
  readonly after: Order;
}

/**
 * Stores changed orders and moves what they hold of contract, line and plan line. Orders and contracts are locked.
 * @throws DomainError rule-broken `commissioning.value-limit-passed`, `commissioning.volume-limit-passed`
 */
export async function writeOrders(db: EntityManager, changes: readonly OrderChange[]): Promise<void> {
  const changed = changes.filter(({ before, after }) => before !== after);
  if (changed.length === 0) return;
  await db.query(
    `update orders o set state = n.state, quantity_milli = n."quantityMilli", reserved_milli = n."reservedMilli",
       value_grosze = n."valueGrosze", covers_milli = n."coversMilli", delivered_milli = n."deliveredMilli",
       delivered_grosze = n."deliveredGrosze", accepted_milli = n."acceptedMilli", accepted_grosze = n."acceptedGrosze",
       plan_withdrawn = n."planWithdrawn", reason = n.reason, closed_on = n."closedOn", version = o.version + 1
     from jsonb_to_recordset($1::jsonb) as n(id uuid, state text, "quantityMilli" bigint, "reservedMilli" bigint,
       "valueGrosze" bigint, "coversMilli" bigint, "deliveredMilli" bigint, "deliveredGrosze" bigint, "acceptedMilli" bigint,
       "acceptedGrosze" bigint, "planWithdrawn" boolean, reason text, "closedOn" date)
     where o.id = n.id`,
    [JSON.stringify(changed.map(({ after }) => after))],
  );
  for (const held of HELD) await move(db, held, amountsBy(changed, held));
}

/** What an order holds, and the counter that keeps the sum of all orders below a limit. */
interface Held {
  readonly table: 'contract' | 'contract_line' | 'plan_line';
  readonly counter: string;
  readonly limit: string;
  readonly refusal: string;
  keyOf(order: Order): string | undefined;
  amountOf(order: Order): number;
}

const HELD: readonly Held[] = [
  {
    table: 'contract',
    counter: 'ordered_grosze',
    limit: 'value_limit_grosze',
    refusal: 'commissioning.value-limit-passed',
    keyOf: (order) => order.contractId,
    amountOf: (order) => order.valueGrosze,
  },
  {
    table: 'contract_line',
    counter: 'ordered_milli',
    limit: 'volume_limit_milli',
    refusal: 'commissioning.volume-limit-passed',
    keyOf: (order) => order.contractLineId,
    amountOf: (order) => order.reservedMilli,
  },
  {
    table: 'plan_line',
    counter: 'ordered_milli',
    limit: 'quantity_milli',
    refusal: 'commissioning.plan-line-ordered-in-full',
    keyOf: (order) => order.planLineId,
    amountOf: (order) => order.coversMilli,
  },
];

type Amounts = readonly { id: string; amount: number }[];

function amountsBy(changes: readonly OrderChange[], { keyOf, amountOf }: Held): Amounts {
  const sums = new Map<string, number>();
  for (const { before, after } of changes) {
    const key = keyOf(after);
    if (key) sums.set(key, (sums.get(key) ?? 0) + amountOf(after) - amountOf(before));
  }
  return [...sums].filter(([, amount]) => amount !== 0).map(([id, amount]) => ({ id, amount }));
}

/** A guarded update: what is given back always fits, what is taken only below the limit. */
async function move(
  db: EntityManager,
  { table, counter, limit, refusal }: Held,
  amounts: Amounts,
): Promise<void> {
  if (amounts.length === 0) return;
  const moved = await change(
    db,
    `update ${table} t set ${counter} = t.${counter} + n.amount
     from (select * from jsonb_to_recordset($1::jsonb) as a(id uuid, amount bigint) order by id) n
     where t.id = n.id and (n.amount < 0 or t.${limit} is null or t.${counter} + n.amount <= t.${limit}) returning t.id`,
    [JSON.stringify(amounts)],
  );
  if (moved.length !== amounts.length) throw new DomainError('rule-broken', refusal);
}
