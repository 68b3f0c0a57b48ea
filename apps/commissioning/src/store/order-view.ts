import { personOf } from '@cus/delivery';

/** Select list of an order as the contract shows it; `o` orders, `c` contract, `p` provider; the placeholder is the day asked. */
export function orderColumns(asOf: string): string {
  return `o.id, coalesce(o.number, c.number) as number, o.contract_id, c.number as contract_number, o.mode, c.pes, o.contract_line_id, o.provider_id,
    p.name as provider_name, ${personOf('o.resident_id')} as resident_id, o.plan_id, o.plan_line_id, o.service_code, o.fulfilment, o.unit, o.offered_milli,
    o.quantity_milli, o.unit_price_grosze, o.extra_limit_grosze, o.value_grosze, o.delivered_milli, o.delivered_grosze,
    o.accepted_milli, o.accepted_grosze, o.valid_from as "from", o.valid_to as "to", o.ordered_on, o.expires_on, o.state,
    o.state = 'offered' and coalesce(o.expires_on < ${asOf}::date, false) as expired, o.plan_withdrawn, o.reason, o.note,
    o.performed_by, o.performer_name,
    o.replaces_order_id, o.version`;
}

export const ORDER_TABLES =
  'orders o join contract c on c.id = o.contract_id left join provider p on p.id = o.provider_id';
