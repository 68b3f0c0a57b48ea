import { personOf } from '@cus/delivery';
import { isoInstant } from './query';

/** Select list of a delivery as the contract shows it; `d` delivery, `o` orders, `c` contract, `a` acceptance, `s` settlement. */
export const DELIVERY_COLUMNS = `d.id, d.order_id, d.contract_id, c.number as contract_number, c.mode, c.pes, d.provider_id,
  ${personOf('d.resident_id')} as resident_id, d.service_code, o.unit, d.performed_on, d.quantity_milli, d.extra_grosze, d.amount_grosze,
  ${isoInstant('d.started_at')} as started_at, ${isoInstant('d.ended_at')} as ended_at, d.proof,
  d.performed_by, d.performer_name, d.source, d.revision, d.state,
  d.dispute_reason, d.dispute_comment, d.answer, d.booked_on, to_char(s.month, 'YYYY-MM') as settled_month, d.version`;

export const DELIVERY_TABLES = `delivery d join orders o on o.id = d.order_id join contract c on c.id = d.contract_id
  left join delivery_acceptance a on a.id = d.acceptance_id left join settlement s on s.id = a.settlement_id`;
