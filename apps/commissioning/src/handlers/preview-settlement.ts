import { commissioning, type Input, type RawOutput } from '@cus/contracts';
import { personOf } from '@cus/delivery';
import { DomainError, firstDayOf, lastDayOf, parseYearMonth } from '@cus/kernel';
import { Handles, type QueryContext } from '@cus/platform';
import { select } from '../store/query';
import { SETTLEABLE } from '../store/settleable';

type Answer = RawOutput<typeof commissioning.previewSettlement>;

/** $1 contract, $2 last day, $3 first day of the month. */
const DIFFERENCES = `
with settleable as (${SETTLEABLE}), difference as (
select case state when 'recorded' then 'not-accepted' else state end as kind, order_id, id as delivery_id,
  null::bigint as expected_milli, quantity_milli as actual_milli, amount_grosze
from delivery where contract_id = $1 and performed_on <= $2 and state in ('recorded', 'disputed', 'answered')
union all
select 'outside-order-period', d.order_id, d.id, null, d.quantity_milli, d.amount_grosze
from delivery d join orders o on o.id = d.order_id
where d.contract_id = $1 and d.performed_on between $3 and $2 and d.state <> 'withdrawn'
  and (d.performed_on < o.valid_from or d.performed_on > o.valid_to)
union all
select 'more-than-ordered', o.id, null, o.quantity_milli, o.delivered_milli,
  o.delivered_grosze - round(o.unit_price_grosze::numeric * o.quantity_milli / 1000)::bigint
from orders o
where o.contract_id = $1 and o.delivered_milli > o.quantity_milli
  and exists (select 1 from delivery d where d.order_id = o.id and d.performed_on between $3 and $2)
union all
select 'less-than-planned', o.id, null, o.quantity_milli, o.delivered_milli, o.delivered_grosze - o.value_grosze
from orders o
where o.contract_id = $1 and o.valid_to between $3 and $2 and o.state in ('accepted', 'in-delivery')
  and o.delivered_milli < o.quantity_milli
union all
select case kind when 'correction' then 'correction' else 'late' end, order_id, delivery_id, null, quantity_milli, amount_grosze
from settleable where kind = 'correction' or performed_on < $3
)
select f.*, ${personOf('o.resident_id')} as resident_id, o.service_code, d.performed_on
from difference f join orders o on o.id = f.order_id left join delivery d on d.id = f.delivery_id
order by f.kind, d.performed_on, f.order_id, f.delivery_id limit 500`;

@Handles(commissioning.previewSettlement)
export class PreviewSettlementHandler {
  async handle(input: Input<typeof commissioning.previewSettlement>, { db, logRead }: QueryContext) {
    const month = parseYearMonth(input.month);
    const [first, last] = [firstDayOf(month), lastDayOf(month)];
    const [sums] = await select<Omit<Answer, 'differences'>>(
      db,
      `select coalesce((select sum(amount_grosze) from (${SETTLEABLE}) s), 0) as amount_grosze,
         (select count(*) from (${SETTLEABLE}) s) as line_count,
         coalesce((select sum(d.amount_grosze) from delivery d where d.contract_id = $1 and d.performed_on <= $2
           and d.state in ('recorded', 'disputed', 'answered')), 0) as open_grosze,
         c.settled_through >= $2 as settled
       from contract c where c.id = $1`,
      [input.contractId, last],
    );
    if (!sums) throw new DomainError('not-found', 'commissioning.contract-not-found');
    const differences = await select<Answer['differences'][number]>(db, DIFFERENCES, [
      input.contractId,
      last,
      first,
    ]);
    logRead('resident', [...new Set(differences.map(({ residentId }) => residentId))]);
    return { ...sums, differences };
  }
}
