import { changedMeanwhile, DomainError, type Stamped } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { Contract, Delivery, Order } from '../domain/types';
import { isoInstant, select } from './query';

/*
 * Everything that moves money locks its contract first, contracts in the order of their ids, then orders, then
 * deliveries. The sums of a contract in the ledger would be waited for anyway, so nothing is lost by it, and
 * transactions cannot deadlock.
 */

const CONTRACT = `select c.id, c.number, c.provider_id, c.mode, c.signed_on, c.valid_from, c.valid_to, c.project_id,
  c.cost_category, c.vaccination, c.pes, c.value_limit_grosze, c.ordered_grosze, c.state, c.terminated_on, c.settled_through,
  c.version, c.changed_at, c.changed_by, p.eligible_from, p.eligible_to
  from contract c left join project p on p.id = c.project_id`;

const DELIVERY = `select d.id, d.order_id, d.contract_id, d.provider_id, d.resident_id, d.service_code, d.source, d.revision,
  d.performed_on, d.quantity_milli, d.extra_grosze, d.amount_grosze, d.performed_by, d.performer_name,
  ${isoInstant('d.started_at')} as started_at, ${isoInstant('d.ended_at')} as ended_at, d.proof, d.state, d.dispute_reason,
  d.dispute_comment, d.answer, d.acceptance_id, a.accepted_on, d.booked_on, d.version, d.changed_at, d.changed_by
  from delivery d left join delivery_acceptance a on a.id = d.acceptance_id`;

export async function lockContracts(
  db: EntityManager,
  ids: Iterable<string>,
): Promise<Map<string, Contract>> {
  const found = await select<Contract>(
    db,
    `${CONTRACT} where c.id = any($1::uuid[]) order by c.id for no key update of c`,
    [[...new Set(ids)]],
  );
  return new Map(found.map((contract) => [contract.id, contract]));
}

/** Ids are compared in the database's lower case, whatever case a caller wrote them in. @throws DomainError not-found `commissioning.contract-not-found` */
export async function lockContract(db: EntityManager, id: string): Promise<Contract> {
  const contract = (await lockContracts(db, [id])).get(id.toLowerCase());
  if (!contract) throw new DomainError('not-found', 'commissioning.contract-not-found');
  return contract;
}

export async function lockOrders(db: EntityManager, ids: Iterable<string>): Promise<Map<string, Order>> {
  const found = await select<Order>(
    db,
    'select * from orders where id = any($1::uuid[]) order by id for no key update',
    [[...new Set(ids)]],
  );
  return new Map(found.map((order) => [order.id, order]));
}

/**
 * An order and its contract, both locked.
 * @throws DomainError not-found `commissioning.order-not-found`
 */
export async function lockOrder(
  db: EntityManager,
  id: string,
): Promise<{ order: Order; contract: Contract }> {
  // The contract of an order never changes, so it may be read before it is locked.
  const [found] = await select<{ contractId: string }>(db, 'select contract_id from orders where id = $1', [
    id,
  ]);
  if (!found) throw new DomainError('not-found', 'commissioning.order-not-found');
  const contract = await lockContract(db, found.contractId);
  const order = (await lockOrders(db, [id])).get(id.toLowerCase());
  if (!order) throw new DomainError('not-found', 'commissioning.order-not-found');
  return { order, contract };
}

export interface LockedDeliveries {
  readonly contracts: Map<string, Contract>;
  readonly orders: Map<string, Order>;
  readonly deliveries: Map<string, Delivery>;
}

/** Deliveries with their orders and contracts, all locked; those that are not there or not the actor's are left out. */
export async function lockDeliveries(db: EntityManager, ids: readonly string[]): Promise<LockedDeliveries> {
  const places = await select<{ contractId: string; orderId: string }>(
    db,
    'select distinct contract_id, order_id from delivery where id = any($1::uuid[])',
    [ids],
  );
  const contracts = await lockContracts(
    db,
    places.map((place) => place.contractId),
  );
  const orders = await lockOrders(
    db,
    places.map((place) => place.orderId),
  );
  const found = await select<Delivery>(
    db,
    `${DELIVERY} where d.id = any($1::uuid[]) order by d.id for no key update of d`,
    [ids],
  );
  return { contracts, orders, deliveries: new Map(found.map((delivery) => [delivery.id, delivery])) };
}

/**
 * One delivery with its order and contract, all locked.
 * @throws DomainError not-found `commissioning.delivery-not-found`
 */
export async function lockDelivery(
  db: EntityManager,
  id: string,
): Promise<{ delivery: Delivery; order: Order; contract: Contract }> {
  const { contracts, orders, deliveries } = await lockDeliveries(db, [id]);
  const delivery = deliveries.get(id.toLowerCase());
  const order = delivery && orders.get(delivery.orderId);
  const contract = delivery && contracts.get(delivery.contractId);
  if (!delivery || !order || !contract)
    throw new DomainError('not-found', 'commissioning.delivery-not-found');
  return { delivery, order, contract };
}

/** @throws DomainError conflict `commissioning.changed-meanwhile` */
export function assertVersion(current: Stamped, expected: number): void {
  if (current.version !== expected) throw changedMeanwhile('commissioning', current);
}
