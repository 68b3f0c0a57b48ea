import type { VisitAnnealer } from './visit-annealer';
import type { PlannedTask, VisitPlan, VisitTour } from './visit-plan';
import type { VisitProblem } from './visit-problem';
import type { VisitState } from './visit-state';

/**
 * The best rota of a search as a plan. Visits that break a hard rule, if any are left, are taken out first, the
 * worst one at a time, so the plan handed out breaks none.
 */
export function rota(problem: VisitProblem, annealer: VisitAnnealer): VisitPlan {
  annealer.returnToBest();
  const { state } = annealer;
  state.renumber();
  while (state.broken + state.tours.broken > 1e-6 && takeOutOne(state));
  return readPlan(problem, state);
}

/** Takes out the visit whose leaving mends most; false when none is left. */
function takeOutOne(state: VisitState): boolean {
  let chosen = -1;
  let least = Infinity;
  for (let visit = 0; visit < state.instance.visits; visit++) {
    if (!state.isAssigned(visit)) continue;
    state.begin();
    state.remove(visit);
    state.settle(Infinity);
    const broken = state.broken + state.tours.broken;
    if (broken < least) {
      least = broken;
      chosen = visit;
    }
    state.rollback();
  }
  if (chosen < 0) return false;
  state.begin();
  state.remove(chosen);
  state.settle(Infinity);
  return true;
}

function readPlan(problem: VisitProblem, state: VisitState): VisitPlan {
  const { instance } = state;
  const tours: VisitTour[] = [];
  let number = 0;
  for (const carer of problem.carers) {
    for (let shift = 0; shift < carer.shifts.length; shift++) {
      const tour = readTour(problem, state, number++, carer.id, shift);
      if (tour) tours.push(tour);
    }
  }
  const unserved = problem.visits.filter((_, v) => !state.isAssigned(v));
  const price = unserved.reduce((sum, visit) => sum + (visit.priceUnserved ?? 0), 0);
  const newCarers = countNewCarers(state);
  let preferencesMissed = 0;
  for (let node = 0; node < 2 * instance.visits; node++) {
    const k = state.tour[node]!;
    if (k >= 0) preferencesMissed += instance.disliked[(node >> 1) * instance.carers + instance.carerOf[k]!]!;
  }
  const { weights } = instance;
  const total =
    weights.travel * state.travel +
    weights.tardiness * state.tardiness +
    weights.worstTardiness * state.worst +
    weights.newCarer * newCarers +
    weights.preference * preferencesMissed +
    state.tours.fairness +
    state.moved +
    price;
  return {
    tours,
    unserved: unserved.map((visit) => visit.id),
    cost: {
      total,
      travel: state.travel,
      tardiness: state.tardiness,
      worstTardiness: state.worst,
      newCarers,
      preferencesMissed,
      promisesMoved: state.moved,
    },
  };
}

function countNewCarers({ instance, tour }: VisitState): number {
  const pairs = new Set<number>();
  for (let node = 0; node < 2 * instance.visits; node++) {
    const k = tour[node]!;
    if (k < 0) continue;
    const pair = instance.client[node >> 1]! * instance.carers + instance.carerOf[k]!;
    if (!instance.knows[pair]) pairs.add(pair);
  }
  return pairs.size;
}

function readTour(
  problem: VisitProblem,
  state: VisitState,
  number: number,
  carer: string,
  shift: number,
): VisitTour | undefined {
  const { instance } = state;
  const head = 2 * instance.visits + 2 * number;
  const tasks: PlannedTask[] = [];
  let rest: VisitTour['rest'];
  let before = head;
  for (let node = state.next[head]!; node !== head + 1; node = state.next[node]!) {
    if (state.rested[node] && !state.rested[before]) rest = restAfter(state, number, before, tasks.length);
    tasks.push({
      visit: problem.visits[node >> 1]!.id,
      task: node & 1,
      start: state.start[node]!,
      end: state.free[node]!,
    });
    before = node;
  }
  if (tasks.length === 0) return undefined;
  if (!rest && state.rested[head + 1] && !state.rested[before])
    rest = restAfter(state, number, before, tasks.length);
  const { departure, arrival } = state.tours.bounds(number);
  return { carer, shift, departure, arrival, tasks, ...(rest ? { rest } : {}) };
}

function restAfter({ instance, free, tours }: VisitState, tour: number, before: number, afterTasks: number) {
  const from = before >= 2 * instance.visits ? tours.bounds(tour).departure : free[before]!;
  const start = Math.max(from, instance.restEarliest[tour]!);
  return { start, end: start + instance.restDuration[tour]!, afterTasks };
}
