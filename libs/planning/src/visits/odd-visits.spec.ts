import { randomVisits } from '../../test/random-visits';
import { checkVisits } from '../check/check-visits';
import { solveVisits } from './solve-visits';
import type { Carer, Visit, VisitProblem } from './visit-problem';

const whole = randomVisits(1, 6, 2);
const solve = async (problem: VisitProblem, iterations = 2000) => {
  const { plan } = await solveVisits(problem, { budget: { iterations }, seed: 1 });
  expect(checkVisits(problem, plan)).toEqual([]);
  return plan;
};
const eachVisit = (change: (visit: Visit) => Partial<Visit>): VisitProblem => ({
  ...whole,
  visits: whole.visits.map((visit) => ({ ...visit, ...change(visit) })),
});
const eachCarer = (change: (carer: Carer) => Partial<Carer>): VisitProblem => ({
  ...whole,
  carers: whole.carers.map((carer) => ({ ...carer, ...change(carer) })),
});

describe('days of home visits at the edge', () => {
  it('give an empty rota without visits, and leave all out without carers', async () => {
    expect((await solve({ ...whole, visits: [] })).unserved).toEqual([]);
    expect((await solve({ ...whole, carers: [] })).unserved).toHaveLength(6);
  });

  it('leave out a visit nobody can do', async () => {
    const visits = whole.visits.map((visit, v) => (v === 0 ? { ...visit, only: [] } : visit));
    expect((await solve({ ...whole, visits })).unserved).toContain(whole.visits[0]!.id);
  });

  it('need no time on the way and no end of the windows', async () => {
    const travel = whole.travel.map(({ size }) => ({ size, times: new Float64Array(size * size) }));
    expect((await solve({ ...whole, travel })).cost.travel).toBe(0);
    await solve(eachVisit(() => ({ windows: [{ earliest: 0, due: Infinity }] })));
  });

  it('get a rota from no iterations at all', async () => {
    await solve(whole, 0);
  });

  it('stop at once when cancelled before they begin', async () => {
    const { iterations, plan } = await solveVisits(whole, { budget: { seconds: 60 }, cancelled: () => true });
    expect([iterations, checkVisits(whole, plan)]).toEqual([0, []]);
  });
});

describe('home visits that make no sense are refused', () => {
  const window = (change: object) =>
    eachVisit(({ windows }) => ({ windows: windows.map((one) => ({ ...one, ...change })) }));
  const shift = (change: object) =>
    eachCarer(({ shifts }) => ({ shifts: shifts.map((one) => ({ ...one, ...change })) }));
  const task = (duration: number) =>
    eachVisit(({ tasks }) => ({ tasks: tasks.map((one) => ({ ...one, duration })) }));
  const cases: readonly (readonly [what: string, code: string, problem: VisitProblem])[] = [
    ['no travel', 'matrix-size', { ...whole, travel: [] }],
    ['a visit twice', 'duplicate-id', eachVisit(() => ({ id: 'same' }))],
    ['a carer twice', 'duplicate-id', eachCarer(() => ({ id: 'same' }))],
    ['a place off the map', 'unknown-place', eachVisit(() => ({ place: -1 }))],
    ['no task', 'task-count', eachVisit(() => ({ tasks: [] }))],
    ['a task that is no number', 'service-negative', task(NaN)],
    ['no window', 'window-empty', eachVisit(() => ({ windows: [] }))],
    ['a window that is no number', 'window-empty', window({ earliest: NaN })],
    ['a due time that is no number', 'window-empty', window({ due: NaN })],
    ['a gap that ends before it begins', 'gap-empty', eachVisit(() => ({ order: { min: 2, max: 1 } }))],
    ['a negative price', 'price-negative', eachVisit(() => ({ priceUnserved: -1 }))],
    [
      'a promise of no time',
      'promise-invalid',
      eachVisit(() => ({ promise: { start: NaN, tolerance: 0, priceMoved: 1 } })),
    ],
    ['a way of travelling nobody knows', 'unknown-mode', eachCarer(() => ({ mode: 7 }))],
    ['a shift that is no number', 'window-empty', shift({ earliest: NaN })],
    ['a negative span', 'duration-negative', shift({ maxSpan: -1 })],
    [
      'a rest that ends before it begins',
      'break-invalid',
      shift({ rest: { earliest: 2, latest: 1, duration: 1 } }),
    ],
    ['negative work', 'duration-negative', eachCarer(() => ({ maxWork: -1 }))],
    ['a weight that is no number', 'weight-invalid', { ...whole, objective: { tardiness: NaN } }],
    ['a rest between days that is no number', 'rest-invalid', { ...whole, minimumRest: NaN }],
  ];
  it.each(cases)('%s', async (_, code, problem) => {
    const solved = solveVisits(problem, { budget: { iterations: 1 } });
    await expect(solved).rejects.toMatchObject({ name: 'DomainError', code: `planning.${code}` });
  });
});
