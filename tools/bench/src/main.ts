// `npm run bench [-- --rounds 5 --seconds 4 --skip-start]`: prints the figures and writes them under docs/reference.
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchDashboard } from './bench-dashboard';
import { benchPath } from './bench-path';
import { benchStart } from './bench-start';
import { layGround } from './ground';
import { rounded } from './measure/statistics';
import { markdown, type BenchReport } from './report';
import { bareFastify, usualMonolith } from './stacks/baseline-stacks';
import { okienkoPath, okienkoTown } from './stacks/okienko-stack';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '4' },
      'skip-start': { type: 'boolean', default: false },
      lines: { type: 'string', default: '10000,1000000' },
    },
  });
  const rounds = Number(values.rounds);
  const seconds = Number(values.seconds);
  const loadAverage = rounded(loadavg()[0] ?? 0);
  const ground = await layGround();
  const { postgres, nats, issuer, token } = ground;
  const base = { databaseUrl: postgres.url, issuer: issuer.issuer, token };
  const broker = { natsUrl: nats.url, natsPid: nats.pid };
  const product = await okienkoTown({ ...base, ...broker });
  const path = await okienkoPath({ ...base, ...broker, databaseUrl: ground.pathDatabaseUrl });
  const stacks = [await bareFastify(base), await usualMonolith(base), path, product];
  const options = { rounds, seconds, postgresPid: postgres.pid };
  // Reading first: after placing, other services are still taking in what was announced.
  say('Reading an order');
  const readOrder = await benchPath(stacks, { ...options, kind: 'read' });
  say('Placing an order');
  const placeOrder = await benchPath(stacks, { ...options, kind: 'place' });
  say('The share dashboard');
  const sizes = values.lines.split(',').map(Number);
  const shareDashboard = await benchDashboard(product, postgres.url, sizes, [...product.pids, postgres.pid]);
  for (const stack of stacks) await stack.stop();
  await ground.stop();
  say('Start and memory');
  const start = values['skip-start'] ? [] : await benchStart();
  const report: BenchReport = {
    command: 'npm run bench',
    machine: {
      cpus: availableParallelism(),
      model: cpus()[0]?.model ?? 'unknown',
      node: process.versions.node,
    },
    loadAverage,
    rounds,
    placeOrder,
    readOrder,
    shareDashboard,
    start,
  };
  const folder = resolve(__dirname, '../../../docs/reference');
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(join(folder, 'bench.md'), markdown(report));
  say(markdown(report));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
