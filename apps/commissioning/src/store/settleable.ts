/**
 * What closing a month takes in, as settlement lines: acceptances that stand and were not settled, and settled ones that
 * were taken back since. $1 contract, $2 last day of the month. An acceptance taken back before it was settled is in
 * neither half: both its days are the same open day and its amounts cancel out.
 */
export const SETTLEABLE = `
  select id as acceptance_id, 'delivery' as kind, delivery_id, order_id, service_code, performed_on, quantity_milli, amount_grosze
  from delivery_acceptance
  where contract_id = $1 and accepted_on <= $2 and settlement_id is null and unaccepted_on is null
  union all
  select id, 'correction', delivery_id, order_id, service_code, performed_on, -quantity_milli, -amount_grosze
  from delivery_acceptance
  where contract_id = $1 and unaccepted_on <= $2 and settlement_id is not null and reversal_settlement_id is null`;
