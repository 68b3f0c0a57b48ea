import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { checkRides } from '../check/check-rides';
import { timedOrder } from '../check/check-order';
import { rideCost } from '../check/ride-cost';
import { checkVisits, visitCost } from '../check/check-visits';
import { solveRides } from '../rides/solve-rides';
import { solveVisits } from '../visits/solve-visits';
import { readCordeau } from './cordeau';
import { readCordeauRoutes } from './cordeau-routes';
import { readMankowska } from './mankowska';
import { readMankowskaRota } from './mankowska-rota';

const FOLDER =
  process.env['OKIENKO_BENCHMARKS'] ?? join(__dirname, '..', '..', '..', '..', '..', 'shared', 'benchmarks');
const files = (folder: string, ending: string) =>
  readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith(ending))
    .sort();

describe('published instances', () => {
  if (!existsSync(FOLDER)) {
    it('cannot be checked: set OKIENKO_BENCHMARKS (sources in docs/reference/planning-benchmarks.md)', () => {
      console.warn(`no published instances in ${FOLDER}: readers and published costs were not checked`);
    });
    return;
  }
  const text = (folder: string, name: string) => readFileSync(join(FOLDER, folder, name), 'utf8');
  const patients = (folder: string, name: string) =>
    gunzipSync(readFileSync(join(FOLDER, 'home-visits', folder, name))).toString('utf8');

  it('of Cordeau (2006) and Cordeau & Laporte (2003) are read with the size their header states', () => {
    for (const folder of ['darp-a', 'darp-pr']) {
      for (const name of files(folder, '.txt')) {
        const problem = readCordeau(text(folder, name));
        const [vehicles, stated] = text(folder, name).trim().split(/\s+/).map(Number);
        expect(problem.vehicles).toHaveLength(vehicles!);
        expect(problem.requests).toHaveLength(folder === 'darp-a' ? stated! : stated! / 2);
      }
    }
  });

  it('have published routes the checker accepts at the published cost', () => {
    for (const name of files('darp-pr', '.res')) {
      const problem = readCordeau(text('darp-pr', name.replace('.res', '.txt')));
      const published = readCordeauRoutes(text('darp-pr', name), problem);
      const routes = published.routes.map((order, v) => timedOrder(problem, problem.vehicles[v]!, order)!);
      const total = rideCost(problem, { routes, unserved: [], cost: {} as never });
      expect(Math.abs(total - published.cost)).toBeLessThan(0.01);
      expect(checkRides(problem, { routes, unserved: [], cost: { total } as never })).toEqual([]);
    }
  });

  it('of Mankowska et al. (2014) are all read, and a published solution costs what its table says', async () => {
    for (const name of files('home-visits/instances', '.gz')) {
      const problem = readMankowska(patients('instances', name));
      expect(problem.visits).toHaveLength(Number(/_(\d+)_/.exec(name)![1]));
    }
    const problem = readMankowska(patients('instances', 'InstanzCPLEX_HCSRP_10_1.json.gz'));
    const { plan } = await solveVisits(problem, { budget: { iterations: 400_000 } });
    expect(checkVisits(problem, plan)).toEqual([]);
    expect(plan.cost.total).toBeCloseTo(218.199, 2);
  });

  it('of Mankowska et al. (2014) have published rotas the checker accepts at the listed cost', () => {
    const listed = new Map(
      text('home-visits', 'bks.csv')
        .split(/\r?\n/)
        .map((line) => line.split(','))
        .map(([instance, , , cost]) => [instance!, Number(cost)]),
    );
    for (const name of files('home-visits/solutions', '.gz')) {
      const instance = /Instanz\w+?_\d+_\d+/.exec(name)![0];
      const problem = readMankowska(patients('instances', `${instance}.json.gz`));
      const rota = readMankowskaRota(patients('solutions', name), problem);
      const total = visitCost(problem, { ...rota, cost: {} as never });
      // Published times are rounded to three decimals: the rules are judged with that much play.
      const found = checkVisits(problem, { ...rota, cost: { total } as never });
      expect([name, found.filter(({ excess }) => !(excess! < 0.0021))]).toEqual([name, []]);
      expect(Math.abs(total - listed.get(instance)!)).toBeLessThan(0.01);
    }
  });

  it('of small size are solved to their optimum', async () => {
    const problem = readCordeau(text('darp-a', 'a2-16.txt'));
    const { plan } = await solveRides(problem, { budget: { iterations: 4000 } });
    expect(checkRides(problem, plan)).toEqual([]);
    expect(plan.cost.total).toBeCloseTo(294.25, 2);
  });
});

describe('readers', () => {
  it('refuse text of another format', () => {
    expect(() => readCordeau('1 2 3')).toThrow('planning.format');
    expect(() => readMankowska('{}')).toThrow('planning.format');
  });
});
