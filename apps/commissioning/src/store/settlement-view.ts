/** Select list of a settlement as the contract shows it; `s` settlement, `c` contract, `p` provider. */
export const SETTLEMENT_COLUMNS = `s.id, s.contract_id, c.number as contract_number, c.mode, c.pes, s.provider_id,
  p.name as provider_name, to_char(s.month, 'YYYY-MM') as month, s.amount_grosze, s.line_count, s.settled_on, s.state,
  s.invoice_number, s.invoice_issued_on, s.invoice_grosze, s.paid_on, s.version`;

export const SETTLEMENT_TABLES =
  'settlement s join contract c on c.id = s.contract_id left join provider p on p.id = s.provider_id';
