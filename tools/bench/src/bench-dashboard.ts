import { commissioning } from '@cus/contracts';
import { CENTRE } from '@cus/platform/testing';
import { Client } from 'pg';
import { cpuSecondsOfTree } from './measure/cpu';
import { median, rounded } from './measure/statistics';
import type { OkienkoStack } from './stacks/okienko-stack';

export interface DashboardFigures {
  readonly ledgerLines: number;
  readonly milliseconds: number;
  readonly cpuMicroseconds: number;
}

const ASKS = 200;

/** What the manager's share costs with a short and a long history: written by SQL, asked through the product. */
export async function benchDashboard(
  stack: OkienkoStack,
  databaseUrl: string,
  sizes: readonly number[],
  pids: readonly number[],
): Promise<DashboardFigures[]> {
  const project = await stack.call(commissioning.registerProject, {
    code: 'POMIAR',
    name: 'Projekt pomiarowy',
    grantGrosze: 312_500_000,
    eligibleFrom: '2021-01-01',
    eligibleTo: '2026-12-31',
    isPilot: true,
  });
  const owner = new Client({ connectionString: databaseUrl });
  await owner.connect();
  const figures: DashboardFigures[] = [];
  let written = 0;
  for (const size of sizes) {
    await writeLines(owner, stack.contractId, size - written);
    written = size;
    figures.push({ ledgerLines: size, ...(await ask(stack, project.id, pids)) });
  }
  await owner.end();
  return figures;
}

async function ask(
  stack: OkienkoStack,
  projectId: string,
  pids: readonly number[],
): Promise<{ milliseconds: number; cpuMicroseconds: number }> {
  const times: number[] = [];
  for (let warm = 0; warm < 20; warm += 1)
    await stack.call(commissioning.getShare, { projectId, asOf: '2026-06-30' });
  const before = cpuSecondsOfTree(pids);
  for (let each = 0; each < ASKS; each += 1) {
    const began = performance.now();
    await stack.call(commissioning.getShare, { projectId, asOf: '2026-06-30' });
    times.push(performance.now() - began);
  }
  return {
    milliseconds: rounded(median(times)),
    cpuMicroseconds: rounded(((cpuSecondsOfTree(pids) - before) / ASKS) * 1_000_000, 0),
  };
}

/** Lines of twenty contracts over five years, spread evenly, with their sums by month as the service keeps them. */
async function writeLines(owner: Client, contractId: string, count: number): Promise<void> {
  const columns =
    'centre_id, kind, day, contract_id, order_id, delivery_id, amount_grosze, pes, vaccination, cost_category, mode, cause';
  await owner.query(
    `insert into commissioning.ledger_line (${columns})
     select $1, (array['delivered', 'accepted'])[1 + n % 2], date '2021-01-01' + (n % 1800)::int, $2, gen_random_uuid(), gen_random_uuid(), 5000, true, false, 'service', 'contest', 'bench'
     from generate_series(1, $3::int) n`,
    [CENTRE, contractId, count],
  );
  await owner.query('delete from commissioning.ledger_month where centre_id = $1', [CENTRE]);
  await owner.query(
    `insert into commissioning.ledger_month (centre_id, contract_id, month, kind, provider_id, amount_grosze)
     select centre_id, contract_id, date_trunc('month', day::timestamp)::date, kind, provider_id, sum(amount_grosze)
     from commissioning.ledger_line group by 1, 2, 3, 4, 5`,
  );
  // Otherwise the server tidies up after this bulk insert while the dashboard is being measured.
  await owner.query('vacuum analyze commissioning.ledger_line');
  await owner.query('vacuum analyze commissioning.ledger_month');
  await owner.query('checkpoint');
}
