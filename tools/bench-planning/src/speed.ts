import type { RideProblem, RideRequest, SearchProgress } from '@cus/planning';
import type { loadPlanning } from './planning.ts';
import { machine, save } from './table.ts';

type Planning = ReturnType<typeof loadPlanning>;

/** Measures live insertion, offers, growth with size and two threads, on made-up towns. */
export async function measureSpeed(planning: Planning, keep: boolean): Promise<void> {
  const body = [
    '### Speed',
    '',
    `\`npm run bench:planning -- --set speed\`; ${machine()}.`,
    '',
    ...(await liveTable(planning)),
    '',
    ...(await growthTable(planning)),
    '',
    ...(await threadsTable(planning)),
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

async function growthTable(planning: Planning): Promise<string[]> {
  const rows: string[] = [];
  for (const n of [16, 32, 64, 125, 250, 500, 1000]) {
    const problem = town(n, Math.max(2, Math.ceil(n / 12)), n);
    // Counted between progress reports, so that setting up (quadratic in requests, once) stays out.
    const reports: SearchProgress[] = [];
    const onProgress = (progress: SearchProgress) => reports.push(progress);
    await planning.solveRides(problem, { budget: { seconds: 4 }, seed: 1, onProgress });
    const [first, last] = [reports[1] ?? reports[0]!, reports.at(-1)!];
    const rate = (last.iterations - first.iterations) / (last.seconds - first.seconds);
    rows.push(
      `| ${n} | ${problem.vehicles.length} | ${Math.round(rate)} | ${(1e6 / rate).toFixed(1)} | ${(1e6 / rate / n).toFixed(3)} |`,
    );
  }
  return [
    '| requests | vehicles | iterations/s | µs per iteration | µs per iteration and request |',
    '|---:|---:|---:|---:|---:|',
    ...rows,
  ];
}

async function threadsTable(planning: Planning): Promise<string[]> {
  const problem = town(120, 10, 5);
  const rows: string[] = [];
  for (const threads of [1, 2]) {
    const costs: number[] = [];
    let iterations = 0;
    for (let seed = 1; seed <= 3; seed++) {
      const solved = await planning.solveRidesOnThreads(problem, {
        budget: { seconds: 5, clock: 'thread' },
        seed,
        threads,
      });
      costs.push(solved.plan.cost.total);
      iterations += solved.iterations / 3;
    }
    const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
    rows.push(`| ${threads} | ${Math.round(iterations)} | ${mean.toFixed(2)} |`);
  }
  return [
    'Five seconds of processor time on each thread (what two free cores give in five seconds), 120 requests, mean of 3 seeds:',
    '',
    '| threads | iterations | mean cost |',
    '|---:|---:|---:|',
    ...rows,
  ];
}

/** A made-up town: uniform square of 20 x 20 minutes, half the windows on pickups, half on drop-offs. */
function town(n: number, vehicles: number, seed: number): RideProblem {
  const random = generator(seed);
  const points = Array.from({ length: 2 * n + 1 }, () => [20 * random() - 10, 20 * random() - 10] as const);
  const size = points.length;
  const times = new Float64Array(size * size);
  points.forEach(([x, y], a) =>
    points.forEach(([u, v], b) => (times[a * size + b] = Math.hypot(x - u, y - v))),
  );
  const requests = Array.from({ length: n }, (_, r): RideRequest => {
    const from = 30 + 400 * random();
    const windowed = { earliest: from, latest: from + 15 };
    const open = { earliest: 0, latest: 600 };
    return {
      id: String(r),
      pickup: { place: 1 + r, service: 3, ...(r % 2 === 0 ? windowed : open) },
      dropOff: {
        place: 1 + n + r,
        service: 3,
        ...(r % 2 === 0 ? open : { earliest: from + 30, latest: from + 45 }),
      },
      needs: [1],
      maxRide: 45,
      priceUnserved: 200,
    };
  });
  const fleet = Array.from({ length: vehicles }, (_, v) => ({
    id: String(v),
    start: 0,
    end: 0,
    seatings: [[6]],
    shift: { earliest: 0, latest: 600 },
  }));
  return { travel: { size, times, metric: true }, resources: ['seat'], requests, vehicles: fleet };
}

function generator(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
