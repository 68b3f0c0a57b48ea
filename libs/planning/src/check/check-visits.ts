import type { PlannedTask, VisitPlan, VisitTour } from '../visits/visit-plan';
import type { Carer, Visit, VisitProblem } from '../visits/visit-problem';

const TOLERANCE = 1e-6;

export interface VisitViolation {
  readonly rule: string;
  readonly carer?: string;
  readonly visit?: string;
  readonly excess?: number;
}

type Report = (rule: string, where: Omit<VisitViolation, 'rule'>) => void;

/**
 * Checks a rota against its problem from its own times, sharing no code with the search: skills and exclusions,
 * travel, windows, visits by two, working time, rests and the claimed cost.
 * @returns every breach; an empty list means the rota can be worked as written and costs what it says.
 */
export function checkVisits(problem: VisitProblem, plan: VisitPlan): VisitViolation[] {
  const found: VisitViolation[] = [];
  const report: Report = (rule, where) => found.push({ rule, ...where });
  const done = new Map<string, { task: PlannedTask; carer: string }[]>();
  for (const tour of plan.tours) {
    const carer = problem.carers.find((candidate) => candidate.id === tour.carer);
    if (!carer?.shifts[tour.shift]) {
      report('known-shift', { carer: tour.carer });
      continue;
    }
    checkTour(problem, carer, tour, report);
    for (const task of tour.tasks) {
      done.set(task.visit, [...(done.get(task.visit) ?? []), { task, carer: carer.id }]);
    }
  }
  for (const visit of problem.visits) {
    const tasks = (done.get(visit.id) ?? []).sort((a, b) => a.task.task - b.task.task);
    if (plan.unserved.includes(visit.id)) {
      if (tasks.length > 0) report('served-once', { visit: visit.id });
    } else checkVisit(visit, tasks, report);
  }
  for (const id of [...done.keys(), ...plan.unserved]) {
    if (!problem.visits.some((visit) => visit.id === id)) report('known-visit', { visit: id });
  }
  checkCarers(problem, plan, report);
  if (found.length === 0) {
    const cost = visitCost(problem, plan);
    const excess = Math.abs(cost - plan.cost.total);
    if (!(excess <= TOLERANCE * Math.max(1, Math.abs(cost)))) report('cost', { excess });
  }
  return found;
}

function travelTime(problem: VisitProblem, carer: Carer, from: number, to: number): number {
  const mode = problem.travel[carer.mode ?? 0]!;
  return mode.times[from * mode.size + to]!;
}

function checkTour(problem: VisitProblem, carer: Carer, tour: VisitTour, report: Report): void {
  const shift = carer.shifts[tour.shift]!;
  let place = shift.start;
  let free = tour.departure;
  const late = (rule: string, excess: number, visit?: string) => {
    if (!(excess <= TOLERANCE)) report(rule, { carer: carer.id, visit, excess });
  };
  const rested = (position: number) => {
    if (tour.rest?.afterTasks !== position) return;
    late('rest', free - tour.rest.start);
    free = tour.rest.end;
  };
  late('shift', shift.earliest - tour.departure);
  tour.tasks.forEach((planned, position) => {
    const visit = problem.visits.find((candidate) => candidate.id === planned.visit);
    const task = visit?.tasks[planned.task];
    if (!visit || !task) return report('known-visit', { carer: carer.id, visit: planned.visit });
    if (!carer.skills.includes(task.skill)) report('skill', { carer: carer.id, visit: visit.id });
    const excluded = visit.barred?.includes(carer.id) || (visit.only && !visit.only.includes(carer.id));
    if (excluded) report('excluded', { carer: carer.id, visit: visit.id });
    rested(position);
    late('travel-time', free + travelTime(problem, carer, place, visit.place) - planned.start, visit.id);
    late('duration', Math.abs(planned.end - planned.start - task.duration), visit.id);
    place = visit.place;
    free = planned.end;
  });
  rested(tour.tasks.length);
  late('travel-time', free + travelTime(problem, carer, place, shift.end) - tour.arrival);
  late('shift', tour.arrival - shift.latest);
  late('span', tour.arrival - tour.departure - (shift.maxSpan ?? Infinity));
  checkRest(carer, tour, late, report);
}

function checkRest(
  carer: Carer,
  tour: VisitTour,
  late: (rule: string, excess: number) => void,
  report: Report,
): void {
  const rule = carer.shifts[tour.shift]!.rest;
  const lastTask = Math.max(...tour.tasks.map((task) => task.end));
  if (!rule) return;
  if (!tour.rest) {
    if (lastTask > rule.latest + TOLERANCE) report('rest', { carer: carer.id });
    return;
  }
  late('rest', rule.earliest - tour.rest.start);
  late('rest', tour.rest.start - rule.latest);
  late('rest', rule.duration - (tour.rest.end - tour.rest.start));
}

function checkVisit(
  visit: Visit,
  done: readonly { task: PlannedTask; carer: string }[],
  report: Report,
): void {
  const complete =
    done.length === visit.tasks.length && done.every(({ task }, position) => task.task === position);
  if (!complete) return report('served-once', { visit: visit.id });
  const starts = done.map(({ task }) => task.start);
  const [first, second] = starts as [number, number?];
  const inWindow = visit.windows.some(({ earliest, latest }) =>
    starts.every((start) => start >= earliest - TOLERANCE && start <= (latest ?? Infinity) + TOLERANCE),
  );
  if (!inWindow) report('time-window', { visit: visit.id });
  if (second === undefined) return;
  if (done[0]!.carer === done[1]!.carer) report('two-carers', { visit: visit.id });
  const { min, max } = typeof visit.order === 'object' ? visit.order : { min: 0, max: 0 };
  const excess = Math.max(min - (second - first), second - first - max);
  if (!(excess <= TOLERANCE)) report('together', { visit: visit.id, excess });
}

/** Work over all shifts, rest between them and no shift worked twice. */
function checkCarers(problem: VisitProblem, plan: VisitPlan, report: Report): void {
  for (const carer of problem.carers) {
    const tours = plan.tours
      .filter((tour) => tour.carer === carer.id)
      .sort((a, b) => a.departure - b.departure);
    if (new Set(tours.map((tour) => tour.shift)).size !== tours.length)
      report('one-tour-per-shift', { carer: carer.id });
    const work = tours.reduce((sum, tour) => sum + tour.arrival - tour.departure, 0);
    if (work > (carer.maxWork ?? Infinity) + TOLERANCE) report('work', { carer: carer.id });
    for (let k = 1; k < tours.length; k++) {
      const between = tours[k]!.departure - tours[k - 1]!.arrival;
      if (between < (problem.minimumRest ?? 0) - TOLERANCE) report('daily-rest', { carer: carer.id });
    }
  }
}

/** Total cost of a rota, worked out from the rota alone. A task is late against the window its start lies in. */
export function visitCost(problem: VisitProblem, plan: VisitPlan): number {
  const weights = {
    travel: 1,
    tardiness: 0,
    worstTardiness: 0,
    newCarer: 0,
    preference: 0,
    fairness: 0,
    fairnessUnit: 480,
    ...problem.objective,
  };
  let total = 0;
  let worst = 0;
  const newPairs = new Set<string>();
  const work = new Map<string, number>();
  for (const tour of plan.tours) {
    const carer = problem.carers.find((candidate) => candidate.id === tour.carer)!;
    const shift = carer.shifts[tour.shift]!;
    let place = shift.start;
    for (const planned of tour.tasks) {
      const visit = problem.visits.find((candidate) => candidate.id === planned.visit)!;
      total += weights.travel * travelTime(problem, carer, place, visit.place);
      place = visit.place;
      const window = visit.windows.find(
        ({ earliest, latest }) => earliest <= shift.latest && (latest ?? Infinity) >= shift.earliest,
      )!;
      const late = Math.max(0, planned.start - window.due);
      total += weights.tardiness * late;
      worst = Math.max(worst, late);
      const known = problem.visits.some(
        (v) => (v.client ?? v.id) === (visit.client ?? visit.id) && v.known?.includes(carer.id),
      );
      if (!known) newPairs.add(JSON.stringify([visit.client ?? visit.id, carer.id]));
      const { promise } = visit;
      if (
        planned.task === 0 &&
        promise &&
        Math.abs(planned.start - promise.start) > promise.tolerance + 1e-6
      ) {
        total += promise.priceMoved;
      }
      if (visit.preferred && !visit.preferred.includes(carer.id)) total += weights.preference;
    }
    total += weights.travel * travelTime(problem, carer, place, shift.end);
    work.set(carer.id, (work.get(carer.id) ?? 0) + tour.arrival - tour.departure);
  }
  for (const minutes of work.values()) total += (weights.fairness * minutes * minutes) / weights.fairnessUnit;
  for (const id of plan.unserved)
    total += problem.visits.find((visit) => visit.id === id)?.priceUnserved ?? 0;
  return total + weights.worstTardiness * worst + weights.newCarer * newPairs.size;
}
