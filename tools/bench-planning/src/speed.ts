import type { RideProblem, SearchProgress } from '@cus/planning';
import type { loadPlanning } from './planning.ts';
import { machine, save } from './table.ts';
import { town } from './town.ts';

type Planning = ReturnType<typeof loadPlanning>;

/** Measures live insertion, offers, and growth with size, on made-up towns. */
export async function measureSpeed(planning: Planning, keep: boolean): Promise<void> {
  const body = [
    '### Speed',
    '',
    `\`npm run bench:planning -- --set speed\`; ${machine()}.`,
    '',
    ...(await liveTable(planning)),
    '',
    ...(await growthTable(planning)),
  ];
  console.log(body.join('\n'));
  if (keep) save('speed', body);
}

async function liveTable(planning: Planning): Promise<string[]> {
  const problem = town(200, 8, 7);
  const waiting = town(400, 8, 8)
    .requests.slice(200)
    .map((request) => ({ ...request, id: `new ${request.id}` }));
  const all = { ...problem, requests: [...problem.requests, ...waiting], travel: town(400, 8, 7).travel };
  const day = place({ ...all, requests: all.requests.slice(0, 200) }, 400);
  const { plan } = await planning.solveRides(day, { budget: { seconds: 4 }, seed: 1 });
  const engine = new planning.RideEngine(place(all, 400), plan);
  const times = new Array<number>(200).fill(Infinity);
  for (let round = 0; round < 10; round++) {
    engine.insertion.forget();
    for (let r = 200; r < 400; r++) {
      const from = performance.now();
      engine.find(r, Infinity);
      times[r - 200] = Math.min(times[r - 200]!, performance.now() - from);
    }
  }
  times.sort((a, b) => a - b);
  const windows = Array.from({ length: 40 }, (_, k) => [60 + 10 * k, 75 + 10 * k] as const);
  const offers = new Array<number>(100).fill(Infinity);
  for (let round = 0; round < 5; round++) {
    for (let r = 200; r < 300; r++) {
      const from = performance.now();
      planning.offersFrom(engine, r, windows, 40);
      offers[r - 200] = Math.min(offers[r - 200]!, performance.now() - from);
    }
  }
  offers.sort((a, b) => a - b);
  const ms = (sorted: readonly number[], share: number) =>
    sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(3);
  return [
    `Day of 200 requests and 8 vehicles (${200 - plan.unserved.length} placed):`,
    '',
    '| real time, ms (best of several repeats per request: pauses for others on the machine do not count) | p50 | p99 |',
    '|---|---:|---:|',
    `| best feasible insertion over all vehicles (${times.length} requests) | ${ms(times, 0.5)} | ${ms(times, 0.99)} |`,
    `| forty offered windows (${offers.length} requests) | ${ms(offers, 0.5)} | ${ms(offers, 0.99)} |`,
  ];
}

/** Numbers the places of requests anew for a travel matrix of `n` requests, pickups first. */
function place(problem: RideProblem, n: number): RideProblem {
  const requests = problem.requests.map((request, r) => ({
    ...request,
    pickup: { ...request.pickup, place: 1 + r },
    dropOff: { ...request.dropOff, place: 1 + n + r },
  }));
  return { ...problem, requests };
}

/** Equal iterations for all sizes, so that code is warm; setting up (quadratic in requests, once) stays out. */
const GROWTH_ITERATIONS = 12_000;

async function growthTable(planning: Planning): Promise<string[]> {
  const rows: string[] = [];
  for (const n of [16, 32, 64, 125, 250, 500, 1000]) {
    const problem = town(n, Math.max(2, Math.ceil(n / 12)), n);
    const reports: SearchProgress[] = [];
    const onProgress = (progress: SearchProgress) => reports.push(progress);
    const budget = { iterations: GROWTH_ITERATIONS };
    const done = await planning.solveRides(problem, { budget, seed: 1, onProgress });
    const [first] = reports;
    const rate = (done.iterations - first!.iterations) / (done.seconds - first!.seconds);
    rows.push(
      `| ${n} | ${problem.vehicles.length} | ${Math.round(rate)} | ${(1e6 / rate).toFixed(1)} | ${(1e6 / rate / n).toFixed(3)} |`,
    );
  }
  return [
    `${GROWTH_ITERATIONS} iterations each:`,
    '',
    '| requests | vehicles | iterations/s | µs per iteration | µs per iteration and request |',
    '|---:|---:|---:|---:|---:|',
    ...rows,
  ];
}
