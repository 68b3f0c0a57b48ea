import { createHash } from 'node:crypto';
import type { Sources } from './sources.ts';
import type { CentreReport } from './verify-centre.ts';

/**
 * What a centre has come to, part by part, as lines that are the same wherever the same was played: no moments, no
 * numbers the product counts up, no ids it makes by chance. $1 the centre.
 */
const PARTS: Readonly<Record<string, string>> = {
  residents: `select id::text as line from registry.resident where centre_id = $1`,
  requests: `select concat_ws(' ', id, state, version) as line from coordination.request where centre_id = $1`,
  plans: `
    select concat_ws(' ', p.id, p.state, v.number, v.state, v.valid_from, v.valid_to, v.change_reason, l.service_code, l.quantity_milli) as line
    from coordination.plan p
    join coordination.plan_version v on v.centre_id = p.centre_id and v.plan_id = p.id
    left join coordination.plan_line l on l.centre_id = v.centre_id and l.plan_id = v.plan_id and l.version_number = v.number
    where p.centre_id = $1`,
  timeline: `
    select concat_ws(' ', resident_id, kind, count(*)) as line from coordination.timeline_entry where centre_id = $1 group by resident_id, kind`,
  orders: `
    select concat_ws(' ', id, state, quantity_milli, value_grosze, accepted_milli, accepted_grosze) as line
    from commissioning.orders where centre_id = $1`,
  deliveries: `
    select concat_ws(' ', order_id, performed_on, state, revision, quantity_milli, amount_grosze, booked_on) as line
    from commissioning.delivery where centre_id = $1`,
  ledger: `
    select concat_ws(' ', contract_id, order_id, kind, day, cause, amount_grosze) as line from commissioning.ledger_line where centre_id = $1`,
  settlements: `
    select concat_ws(' ', s.id, s.month, s.state, s.paid_on, (select sum(l.amount_grosze) from commissioning.settlement_line l
      where l.centre_id = s.centre_id and l.settlement_id = s.id)) as line
    from commissioning.settlement s where centre_id = $1`,
  'frozen months': `select concat_ws(' ', month, threshold_bp, figures) as line from commissioning.share_freeze where centre_id = $1`,
  repairs: `select concat_ws(' ', order_id, state, count(*)) as line from handyman.job where centre_id = $1 group by order_id, state`,
  stays: `select concat_ws(' ', id, state) as line from housing.stay where centre_id = $1`,
};

/** One line a part: its name, how many facts it holds, and their digest; then the figures as the product tells them. */
export async function digestText(
  name: string,
  sources: Pick<Sources, 'centreId' | 'query'>,
  { checks }: CentreReport,
): Promise<string> {
  const rows: string[] = [];
  for (const [part, sql] of Object.entries(PARTS)) {
    const found = await sources.query<{ line: string }>(sql, [sources.centreId]);
    rows.push(
      row(
        part,
        found.map(({ line }) => line),
      ),
    );
  }
  rows.push(
    row(
      'figures',
      checks.map(({ what, told }) => `${what} ${told}`),
    ),
  );
  return [`${name}, digest`, ...rows, ''].join('\n');
}

function row(part: string, lines: readonly string[]): string {
  const digest = createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');
  return `  ${part.padEnd(16)} ${String(lines.length).padStart(7)}  ${digest.slice(0, 16)}`;
}
