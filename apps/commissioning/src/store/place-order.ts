import { DomainError } from '@cus/kernel';
import type { EntityManager } from 'typeorm';
import type { DeliveryMode, Fulfilment } from '../domain/types';
import { addToMonths } from './post-to-ledger';
import { rowsOf, select } from './query';

/** An order to be placed; dates are checked to be in order. */
export interface NewOrder {
  readonly id: string;
  readonly contractLineId: string;
  readonly planLineId?: string;
  readonly residentId: string;
  readonly fulfilment: Fulfilment;
  readonly quantityMilli: number;
  readonly from: string;
  readonly to: string;
  readonly orderedOn: string;
  readonly expiresOn?: string;
  readonly note?: string;
  readonly replacesOrderId?: string;
  readonly performedBy?: string;
}

export interface PlacedOrder {
  readonly valueGrosze: number;
  readonly providerId?: string;
  readonly serviceCode: string;
  readonly fulfilment: Fulfilment;
  readonly mode: DeliveryMode;
}

/*
 * One statement: the guarded updates of contract, line and plan line decide under their row locks, so no number of
 * parallel orders passes a limit; the insert happens only behind all of them. Value is price times quantity, half a
 * grosz up, in numeric since the product may exceed bigint.
 */
const PLACE = (planned: boolean) => `
with line as (
  select id, contract_id, service_code, unit, unit_price_grosze, extra_limit_grosze,
         round(unit_price_grosze::numeric * $4::bigint / 1000)::bigint as value
  from contract_line where id = $2
), taken as (
  update contract c set ordered_grosze = c.ordered_grosze + line.value, orders_placed = c.orders_placed + 1
  from line
  where c.id = line.contract_id and c.state = 'active' and c.valid_from <= $5::date and $6::date <= c.valid_to
    and c.ordered_grosze + line.value <= c.value_limit_grosze
  returning c.id as contract_id, c.provider_id, c.mode, c.pes, c.vaccination, c.project_id, c.cost_category, line.value,
    line.service_code, line.unit, line.unit_price_grosze, line.extra_limit_grosze, c.number || '/' || c.orders_placed as number
), volume as (
  update contract_line l set ordered_milli = l.ordered_milli + $4::bigint
  from taken
  where l.id = $2 and (l.volume_limit_milli is null or l.ordered_milli + $4::bigint <= l.volume_limit_milli)
  returning l.id, taken.service_code, taken.unit
), ${
  planned
    ? `demand as (
  update plan_line p set ordered_milli = p.ordered_milli + $4::bigint
  from volume
  where p.id = $10::uuid and not p.withdrawn and (p.resident_id = $3 or person_of(p.resident_id) = person_of($3::uuid))
    and p.service_code = volume.service_code and p.unit = volume.unit
    and p.valid_from <= $5::date and $6::date <= p.valid_to and p.ordered_milli + $4::bigint <= p.quantity_milli
  returning p.plan_id, coalesce(p.fulfilment, $11::text) as fulfilment, $4::bigint as covers
)`
    : `demand as (select null::uuid as plan_id, $11::text as fulfilment, 0::bigint as covers from volume where $10::uuid is null)`
}, placed as (
  insert into orders (id, number, contract_id, contract_line_id, provider_id, mode, plan_id, plan_line_id, resident_id, service_code,
    fulfilment, unit, unit_price_grosze, extra_limit_grosze, offered_milli, quantity_milli, reserved_milli, value_grosze,
    covers_milli, valid_from, valid_to, ordered_on, expires_on, note, replaces_order_id, performed_by)
  select $1, number, contract_id, $2, provider_id, mode, demand.plan_id, $10, $3, service_code, demand.fulfilment, unit, unit_price_grosze,
    extra_limit_grosze, $4::bigint, $4::bigint, $4::bigint, value, demand.covers, $5::date, $6::date, $7::date, $8::date, $9::text, $12::uuid, $13::uuid
  from taken, demand
  returning id, value_grosze, provider_id, service_code, fulfilment, mode
), entry as (
  select 'ordered'::text as kind, $7::date as day, contract_id, taken.provider_id, $1::uuid as order_id, taken.value as amount_grosze, pes,
    vaccination, project_id, cost_category, taken.mode from taken, placed
), booked as (
  insert into ledger_line (kind, day, contract_id, provider_id, order_id, amount_grosze, pes, vaccination, project_id, cost_category, mode, cause)
  select entry.*, 'order-placed' from entry
), summed as (
  ${addToMonths('entry')}
)
select jsonb_build_object('fits_value', exists (select from taken), 'fits_volume', exists (select from volume),
  'placed', (select to_jsonb(placed) from placed)) as row`;

const PLACE_DIRECTLY = PLACE(false);
const PLACE_FOR_PLAN = PLACE(true);

/**
 * Reserves value and volume and offers the order.
 * @throws DomainError not-found `commissioning.contract-line-not-found`, `commissioning.plan-line-not-found`;
 * conflict `commissioning.changed-meanwhile`; rule-broken `commissioning.contract-terminated`, `commissioning.outside-contract-period`, `commissioning.value-limit-passed`,
 * `commissioning.volume-limit-passed`, `commissioning.plan-line-withdrawn`, `commissioning.plan-line-does-not-fit`,
 * `commissioning.plan-line-ordered-in-full`
 */
export async function placeOrder(db: EntityManager, order: NewOrder): Promise<PlacedOrder> {
  const [outcome] = await rowsOf<Outcome>(db, order.planLineId ? PLACE_FOR_PLAN : PLACE_DIRECTLY, [
    order.id,
    order.contractLineId,
    order.residentId,
    order.quantityMilli,
    order.from,
    order.to,
    order.orderedOn,
    order.expiresOn ?? null,
    order.note ?? null,
    order.planLineId ?? null,
    order.fulfilment,
    order.replacesOrderId ?? null,
    order.performedBy ?? null,
  ]);
  if (!outcome?.placed) throw await reasonOfRefusal(db, order, outcome);
  const { value_grosze, provider_id, service_code, fulfilment, mode } = outcome.placed;
  return {
    valueGrosze: value_grosze,
    ...(provider_id ? { providerId: provider_id } : {}),
    serviceCode: service_code,
    fulfilment,
    mode,
  };
}

/** Which guards let the order through, each only asked when those before it did. */
interface Outcome {
  fitsValue: boolean;
  fitsVolume: boolean;
  placed?: {
    value_grosze: number;
    provider_id: string | null;
    service_code: string;
    fulfilment: Fulfilment;
    mode: DeliveryMode;
  };
}

interface Line {
  state: string;
  validFrom: string;
  validTo: string;
  serviceCode: string;
  unit: string;
}

interface PlanLine {
  withdrawn: boolean;
  quantityMilli: number;
  orderedMilli: number;
  isResidents: boolean;
  serviceCode: string;
  unit: string;
  validFrom: string;
  validTo: string;
}

/** Which rule refused. Read after the fact: the transaction is rolled back in any case. */
async function reasonOfRefusal(
  db: EntityManager,
  order: NewOrder,
  outcome: Outcome | undefined,
): Promise<DomainError> {
  const broken = (what: string) => new DomainError('rule-broken', `commissioning.${what}`);
  const [line] = await select<Line>(
    db,
    `select c.state, c.valid_from, c.valid_to, l.service_code, l.unit
     from contract_line l join contract c on c.id = l.contract_id where l.id = $1`,
    [order.contractLineId],
  );
  if (!line) return new DomainError('not-found', 'commissioning.contract-line-not-found');
  if (line.state !== 'active') return broken('contract-terminated');
  if (order.from < line.validFrom || line.validTo < order.to) return broken('outside-contract-period');
  if (!outcome?.fitsValue) return broken('value-limit-passed');
  if (!outcome.fitsVolume) return broken('volume-limit-passed');
  const [planned] = await select<PlanLine>(
    db,
    'select *, person_of(resident_id) = person_of($2) as is_residents from plan_line where id = $1',
    [order.planLineId, order.residentId],
  );
  if (!planned) return new DomainError('not-found', 'commissioning.plan-line-not-found');
  if (planned.withdrawn) return broken('plan-line-withdrawn');
  const fits =
    planned.isResidents &&
    planned.serviceCode === line.serviceCode &&
    planned.unit === line.unit &&
    planned.validFrom <= order.from &&
    order.to <= planned.validTo;
  if (!fits) return broken('plan-line-does-not-fit');
  // The line may have arrived, or room on it become free, after the guards looked: then nothing is wrong but the moment.
  const hasRoom = planned.orderedMilli + order.quantityMilli <= planned.quantityMilli;
  return hasRoom
    ? new DomainError('conflict', 'commissioning.changed-meanwhile')
    : broken('plan-line-ordered-in-full');
}
