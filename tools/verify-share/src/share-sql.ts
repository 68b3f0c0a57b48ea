/*
 * The share from what was signed, recorded, accepted and settled. Neither the ledger nor its sums are read, nothing is
 * taken over from the service's code, and even what was decided once is decided anew: the worth of a visit from the price
 * of the contract line, the group from the service, the standing of a provider from the evidence frozen at signing.
 */

/** $1 centre, $2 last day that counts, $3 moment up to which things were known. Gives contract, order, delivery, measure, grosze. */
const AMOUNTS = `
  facts as (
    select c.id, c.number, c.project_id, c.mode,
      exists (
        select from commissioning.contract_line l
        where l.centre_id = c.centre_id and l.contract_id = c.id and l.service_code like 'vaccination%'
      ) as vaccination,
      c.mode in ('in-house', 'contest', 'procurement')
        and c.frozen_legal_form not in ('commercial-company', 'sole-trader', 'public-body', 'private-person')
        and coalesce(c.signed_on between (c.frozen_evidence ->> 'validFrom')::date
          and coalesce((c.frozen_evidence ->> 'expiresOn')::date, 'infinity'), false) as pes
    from commissioning.contract c
    where c.centre_id = $1 and c.cost_category = 'service'
  ),
  revision as (
    select r.delivery_id, r.revision, l.contract_id, o.id as order_id, r.booked_on, r.unbooked_on, r.recorded_at,
      case when r.quantity_milli = 0 then 0
        else round(l.unit_price_grosze::numeric * r.quantity_milli / 1000) + least(r.extra_grosze, l.extra_limit_grosze)
      end as worth,
      lead(r.recorded_at) over (partition by r.delivery_id order by r.revision) as replaced_at
    from commissioning.delivery_revision r
    join commissioning.delivery d on d.centre_id = r.centre_id and d.id = r.delivery_id
    join commissioning.orders o on o.centre_id = d.centre_id and o.id = d.order_id
    join commissioning.contract_line l on l.centre_id = o.centre_id and l.id = o.contract_line_id
    where r.centre_id = $1
  ),
  acceptance as (
    select r.contract_id, r.order_id, r.delivery_id, r.worth, a.accepted_on, a.accepted_at, a.unaccepted_on, r.replaced_at
    from commissioning.delivery_acceptance a
    join revision r on r.delivery_id = a.delivery_id and r.revision = a.revision
    where a.centre_id = $1
  ),
  amount as (
    select contract_id, null::uuid as order_id, null::uuid as delivery_id, 'contracted' as measure, value_change_grosze as grosze
    from commissioning.contract_amendment
    where centre_id = $1 and amended_on <= $2::date and recorded_at <= $3::timestamptz
    union all
    select contract_id, order_id, delivery_id, 'delivered', worth from revision where booked_on <= $2::date and recorded_at <= $3
    union all
    select contract_id, order_id, delivery_id, 'delivered', -worth from revision where unbooked_on <= $2::date and replaced_at <= $3
    union all
    select contract_id, order_id, delivery_id, 'accepted', worth from acceptance where accepted_on <= $2::date and accepted_at <= $3
    union all
    -- The moment of a dispute is not kept; a correction or withdrawal has that of the next revision.
    select contract_id, order_id, delivery_id, 'accepted', -worth from acceptance
    where unaccepted_on <= $2::date and coalesce(replaced_at, '-infinity') <= $3
    union all
    select s.contract_id, l.order_id, l.delivery_id, 'paid', l.amount_grosze
    from commissioning.settlement_line l
    join commissioning.settlement s on s.centre_id = l.centre_id and s.id = l.settlement_id
    where s.centre_id = $1 and s.paid_on <= $2::date
  )`;

/** All sixteen definitions for $4 the project and $5 its threshold in basis points. */
export const FIGURES_SQL = `
with ${AMOUNTS},
definition as (
  select scope, measure, with_vaccinations
  from unnest(array['project', 'centre']) scope, unnest(array['contracted', 'delivered', 'accepted', 'paid']) measure,
    unnest(array[true, false]) with_vaccinations
),
figure as (
  select d.scope, d.measure, d.with_vaccinations,
    coalesce(sum(a.grosze) filter (where f.pes), 0) as numerator, coalesce(sum(a.grosze) filter (where f.id is not null), 0) as denominator
  from definition d
  left join (amount a join facts f on f.id = a.contract_id)
    on a.measure = d.measure and (d.scope = 'centre' or f.project_id = $4::uuid) and (d.with_vaccinations or not f.vaccination)
  group by 1, 2, 3
)
select scope, measure, with_vaccinations as "withVaccinations", numerator::text as "numeratorGrosze",
  denominator::text as "denominatorGrosze",
  (case when denominator > 0 then floor(numerator * 10000 / denominator) end)::int as "basisPoints",
  numerator * 10000 > denominator * $5::int as above,
  -- The least x with (numerator + x) / (denominator + x) above, the greatest y with numerator / (denominator + y) above.
  (case when numerator * 10000 > denominator * $5::int then 0
    else div(denominator * $5::int - numerator * 10000, 10000 - $5::int) + 1 end)::text as "shortfallGrosze",
  (case when numerator * 10000 > denominator * $5::int
    then ceil(numerator * 10000 / $5::int) - 1 - denominator else 0 end)::text as "headroomGrosze"
from figure order by 1, 2, 3`;

/** Accepted value by contract, of all contracts for services. */
export const CONTRACTS_SQL = `
with ${AMOUNTS}
select f.id as "contractId", f.number, coalesce(sum(a.grosze) filter (where a.measure = $4), 0)::text as "amountGrosze"
from facts f left join amount a on a.contract_id = f.id
group by 1, 2 order by 2`;

/** The default figure of $4 the project by way of commissioning. */
export const MODES_SQL = `
with ${AMOUNTS}
select f.mode, f.pes, sum(a.grosze)::text as "amountGrosze"
from amount a join facts f on f.id = a.contract_id
where a.measure = 'accepted' and f.project_id = $4::uuid group by 1, 2`;

/** Value of every order under measure $4, with how many of its deliveries are worth anything. */
export const ORDERS_SQL = `
with ${AMOUNTS},
delivery as (
  select contract_id, order_id, delivery_id, sum(grosze) as grosze from amount where measure = $4 and order_id is not null group by 1, 2, 3
)
select d.contract_id as "contractId", d.order_id as "orderId", sum(d.grosze)::text as "amountGrosze",
  count(*) filter (where d.grosze <> 0)::int as deliveries
from delivery d join facts f on f.id = d.contract_id
group by 1, 2 having sum(d.grosze) <> 0 or count(*) filter (where d.grosze <> 0) > 0`;

/**
 * Whether each contract counts as given to a social-economy entity, from the register of evidence: the document named
 * at signing must still say what was frozen then, and cover the day of signing.
 */
export const STANDING_SQL = `
select c.id as "contractId", c.number,
  coalesce(e.document_reference || ' ' || e.valid_from || '..' || coalesce(e.expires_on::text, ''), 'none') as evidence,
  c.mode in ('in-house', 'contest', 'procurement')
    and c.frozen_legal_form not in ('commercial-company', 'sole-trader', 'public-body', 'private-person')
    and coalesce(c.signed_on between e.valid_from and coalesce(e.expires_on, 'infinity'), false) as pes
from commissioning.contract c
left join commissioning.pes_evidence e on e.centre_id = c.centre_id and e.provider_id = c.provider_id
  and e.id = (c.frozen_evidence ->> 'evidenceId')::uuid
where c.centre_id = $1 order by c.number`;

/** First two steps of the forecast of $4 the project: accepted, and ordered but not yet accepted, contract by contract. */
export const FORECAST_SQL = `
with ${AMOUNTS},
held as (
  select f.id, f.pes,
    coalesce((select sum(grosze) from amount where measure = 'accepted' and contract_id = f.id), 0) as accepted,
    coalesce((select sum(value_grosze) from commissioning.orders o where o.centre_id = $1 and o.contract_id = f.id), 0) as ordered
  from facts f where f.project_id = $4::uuid
)
select coalesce(sum(accepted) filter (where pes), 0)::text as "acceptedPes", coalesce(sum(accepted), 0)::text as "acceptedAll",
  coalesce(sum(greatest(0, ordered - accepted)) filter (where pes), 0)::text as "livePes",
  coalesce(sum(greatest(0, ordered - accepted)), 0)::text as "liveAll"
from held`;

export const PROJECT_SQL = `
select id, code, share_threshold_bp as "thresholdBp", grant_grosze::text as "grantGrosze", eligible_from::text as "from"
from commissioning.project where centre_id = $1 and is_pilot`;

export const FROZEN_SQL = `
select to_char(month, 'YYYY-MM') as month, (month + interval '1 month - 1 day')::date::text as "lastDay",
  frozen_at::text as "frozenAt", threshold_bp as "thresholdBp", figures
from commissioning.share_freeze where centre_id = $1 and project_id = $2 order by month`;

/** Last day anything of the centre counts on: the share is asked for each month up to it. */
export const LAST_DAY_SQL = `
select greatest(max(booked_on), max(unbooked_on), (select max(paid_on) from commissioning.settlement where centre_id = $1))::text as day
from commissioning.delivery_revision where centre_id = $1`;
