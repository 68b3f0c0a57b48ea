import { validateVisits } from './validate-visits';
import type { Visit, VisitObjective, VisitProblem } from './visit-problem';

/**
 * A home-visit problem as flat arrays. Task t of visit v is node 2v + t; tour k (one carer's one shift) starts at
 * node 2n + 2k and ends at 2n + 2k + 1.
 */
export interface VisitInstance {
  readonly visits: number;
  readonly tours: number;
  readonly carers: number;
  readonly nodes: number;
  readonly places: number;
  /** modes x places x places. */
  readonly times: Float64Array;
  readonly place: Int32Array;
  readonly duration: Float64Array;
  /** Per visit: 1 or 2. */
  readonly tasks: Uint8Array;
  /** Least and most from the first task's start to the second's; 0 and 0 is together. */
  readonly gapMin: Float64Array;
  readonly gapMax: Float64Array;
  readonly priceUnserved: Float64Array;
  readonly promised: Float64Array;
  readonly tolerance: Float64Array;
  /** 0 where no start was promised. */
  readonly priceMoved: Float64Array;
  /** Windows of all visits in a row; those of visit v from `windowStart[v]`. */
  readonly windowStart: Int32Array;
  readonly earliest: Float64Array;
  readonly due: Float64Array;
  readonly latest: Float64Array;
  /** nodes x tours: window a task would use in a tour, -1 where the tour cannot do it. */
  readonly windowIn: Int16Array;
  /** Per task node: the tours that can do it. */
  readonly candidates: readonly Int32Array[];
  readonly carerOf: Int32Array;
  readonly modeOffset: Int32Array;
  readonly shiftEarliest: Float64Array;
  readonly shiftLatest: Float64Array;
  readonly maxSpan: Float64Array;
  readonly restEarliest: Float64Array;
  readonly restLatest: Float64Array;
  /** 0 where the shift has no rest. */
  readonly restDuration: Float64Array;
  readonly maxWork: Float64Array;
  readonly minimumRest: number;
  /** Tours of each carer in order of time. */
  readonly toursOf: readonly Int32Array[];
  /** Per visit: number of its client. */
  readonly client: Int32Array;
  /** clients x carers: 1 where they know each other. */
  readonly knows: Uint8Array;
  /** visits x carers: 1 where a preference is stated and this carer is outside it. */
  readonly disliked: Uint8Array;
  readonly weights: Required<VisitObjective>;
  /** Whether anything depends on the end or length of tours. */
  readonly tourRules: boolean;
  /** Whether anything depends on who comes, beyond being able to. */
  readonly personal: boolean;
}

/**
 * @throws DomainError `planning.…` when the problem contradicts itself.
 */
export function compileVisits(problem: VisitProblem): VisitInstance {
  validateVisits(problem);
  const { visits, carers } = problem;
  const places = problem.travel[0]!.size;
  const times = new Float64Array(problem.travel.length * places * places);
  problem.travel.forEach((mode, m) => times.set(mode.times, m * places * places));
  const shifts = carers.flatMap((carer, c) => carer.shifts.map((shift) => ({ carer, c, shift })));
  const nodes = 2 * visits.length + 2 * shifts.length;
  const place = new Int32Array(nodes);
  const duration = new Float64Array(nodes);
  visits.forEach((visit, v) =>
    visit.tasks.forEach((task, t) => {
      place[2 * v + t] = visit.place;
      duration[2 * v + t] = task.duration;
    }),
  );
  shifts.forEach(({ shift }, k) => {
    place[2 * visits.length + 2 * k] = shift.start;
    place[2 * visits.length + 2 * k + 1] = shift.end;
  });
  const perShift = (value: (entry: (typeof shifts)[number]) => number) => Float64Array.from(shifts, value);
  const toursOf = carers.map((_, c) => {
    const own = shifts.map((entry, k) => ({ ...entry, k })).filter((entry) => entry.c === c);
    return Int32Array.from(
      own.sort((a, b) => a.shift.earliest - b.shift.earliest),
      (entry) => entry.k,
    );
  });
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
  return {
    visits: visits.length,
    tours: shifts.length,
    carers: carers.length,
    nodes,
    places,
    times,
    place,
    duration,
    ...visitArrays(visits),
    ...suitability(problem, shifts),
    carerOf: Int32Array.from(shifts, (entry) => entry.c),
    modeOffset: Int32Array.from(shifts, (entry) => (entry.carer.mode ?? 0) * places * places),
    shiftEarliest: perShift((entry) => entry.shift.earliest),
    shiftLatest: perShift((entry) => entry.shift.latest),
    maxSpan: perShift((entry) => entry.shift.maxSpan ?? Infinity),
    restEarliest: perShift((entry) => entry.shift.rest?.earliest ?? 0),
    restLatest: perShift((entry) => entry.shift.rest?.latest ?? Infinity),
    restDuration: perShift((entry) => entry.shift.rest?.duration ?? 0),
    maxWork: Float64Array.from(carers, (carer) => carer.maxWork ?? Infinity),
    minimumRest: problem.minimumRest ?? 0,
    toursOf,
    ...acquaintance(problem),
    weights,
    tourRules:
      weights.fairness > 0 ||
      carers.some((carer) => carer.maxWork !== undefined) ||
      shifts.some(({ shift }) => shift.latest < Infinity || shift.maxSpan !== undefined || shift.rest),
    personal: weights.newCarer > 0 || weights.preference > 0,
  };
}

function visitArrays(visits: readonly Visit[]) {
  const gap = (visit: Visit, bound: 'min' | 'max') =>
    typeof visit.order === 'object' ? visit.order[bound] : 0;
  const windows = visits.flatMap((visit) => visit.windows);
  const windowStart = new Int32Array(visits.length + 1);
  visits.forEach((visit, v) => (windowStart[v + 1] = windowStart[v]! + visit.windows.length));
  return {
    tasks: Uint8Array.from(visits, (visit) => visit.tasks.length),
    gapMin: Float64Array.from(visits, (visit) => gap(visit, 'min')),
    gapMax: Float64Array.from(visits, (visit) => gap(visit, 'max')),
    priceUnserved: Float64Array.from(visits, (visit) => visit.priceUnserved ?? Infinity),
    promised: Float64Array.from(visits, (visit) => visit.promise?.start ?? NaN),
    tolerance: Float64Array.from(visits, (visit) => visit.promise?.tolerance ?? 0),
    priceMoved: Float64Array.from(visits, (visit) => visit.promise?.priceMoved ?? 0),
    windowStart,
    earliest: Float64Array.from(windows, (window) => window.earliest),
    due: Float64Array.from(windows, (window) => window.due),
    latest: Float64Array.from(windows, (window) => window.latest ?? Infinity),
  };
}

type ShiftEntry = {
  carer: VisitProblem['carers'][number];
  c: number;
  shift: VisitProblem['carers'][number]['shifts'][number];
};

/** Which tours can do which tasks, and in which window: skills, exclusions and shifts. */
function suitability({ visits }: VisitProblem, shifts: readonly ShiftEntry[]) {
  const windowIn = new Int16Array((2 * visits.length + 2 * shifts.length) * shifts.length).fill(-1);
  const candidates: Int32Array[] = [];
  visits.forEach((visit, v) => {
    for (let t = 0; t < 2; t++) {
      const task = visit.tasks[t];
      const able: number[] = [];
      shifts.forEach(({ carer, shift }, k) => {
        if (!task || !carer.skills.includes(task.skill) || visit.barred?.includes(carer.id)) return;
        if (visit.only && !visit.only.includes(carer.id)) return;
        const window = visit.windows.findIndex(
          ({ earliest, latest }) => earliest <= shift.latest && (latest ?? Infinity) >= shift.earliest,
        );
        if (window < 0) return;
        windowIn[(2 * v + t) * shifts.length + k] = window;
        able.push(k);
      });
      candidates.push(Int32Array.from(able));
    }
  });
  return { windowIn, candidates };
}

function acquaintance({ visits, carers }: VisitProblem) {
  const names = [...new Set(visits.map((visit) => visit.client ?? visit.id))];
  const client = Int32Array.from(visits, (visit) => names.indexOf(visit.client ?? visit.id));
  const knows = new Uint8Array(names.length * carers.length);
  const disliked = new Uint8Array(visits.length * carers.length);
  visits.forEach((visit, v) =>
    carers.forEach(({ id }, c) => {
      if (visit.known?.includes(id)) knows[client[v]! * carers.length + c] = 1;
      if (visit.preferred && !visit.preferred.includes(id)) disliked[v * carers.length + c] = 1;
    }),
  );
  return { client, knows, disliked };
}
