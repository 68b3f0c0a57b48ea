/** Select list of a contract as the contract of the API shows it; `c` contract, `p` provider. */
export const CONTRACT_COLUMNS = `c.id as contract_id, c.number as contract_number, c.mode, c.pes, c.pes_ground, c.provider_id,
  p.name as provider_name, c.signed_on, c.valid_from, c.valid_to, c.project_id, c.funder, c.cost_category, c.vaccination,
  c.value_limit_grosze, c.ordered_grosze, c.state, c.terminated_on, c.version, c.frozen_legal_form, c.frozen_evidence,
  case when c.settled_through > '1900-01-01' then to_char(c.settled_through, 'YYYY-MM') end as settled_through,
  (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', l.id, 'serviceCode', l.service_code, 'unit', l.unit,
     'unitPriceGrosze', l.unit_price_grosze, 'volumeLimitMilli', l.volume_limit_milli, 'extraLimitGrosze', l.extra_limit_grosze,
     'orderedMilli', l.ordered_milli)) order by l.position)
   from contract_line l where l.contract_id = c.id) as lines`;

export const CONTRACT_TABLES = 'contract c left join provider p on p.id = c.provider_id';

interface WithLines {
  readonly lines: readonly { readonly serviceCode: string }[];
}

export function withServiceCodes<T extends WithLines>(row: T): T & { serviceCodes: string[] } {
  return { ...row, serviceCodes: [...new Set(row.lines.map((line) => line.serviceCode))] };
}
