import type { VisitOrder } from './visit-annealer';
import type { VisitInstance } from './visit-instance';
import type { VisitPlan } from './visit-plan';
import type { VisitProblem } from './visit-problem';

/** A rota as the search reads it: visits ordered by their first start, tasks by tour. */
export function orderOf(problem: VisitProblem, instance: VisitInstance, plan: VisitPlan): VisitOrder {
  const visitNumbers = new Map(problem.visits.map((visit, v) => [visit.id, v]));
  const firstTour = new Map<string, number>();
  let tours = 0;
  for (const carer of problem.carers) {
    firstTour.set(carer.id, tours);
    tours += carer.shifts.length;
  }
  const starts = new Float64Array(instance.visits).fill(Infinity);
  const tourOf = new Int32Array(2 * instance.visits).fill(-1);
  for (const { carer, shift, tasks } of plan.tours) {
    const base = firstTour.get(carer);
    for (const { visit, task, start } of tasks) {
      const v = visitNumbers.get(visit);
      if (v === undefined || base === undefined) continue;
      tourOf[2 * v + task] = base + shift;
      starts[v] = Math.min(starts[v]!, start);
    }
  }
  const order = Array.from(starts.keys()).sort((a, b) => starts[a]! - starts[b]! || a - b);
  const keys = new Float64Array(instance.visits);
  order.forEach((visit, position) => (keys[visit] = position));
  return { cost: Infinity, keys, tours: tourOf };
}
