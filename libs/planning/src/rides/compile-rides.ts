import { closeMatrix } from '../travel/close-matrix';
import type { RideInstance } from './ride-instance';
import type { RideObjective, RideProblem, Vehicle } from './ride-problem';
import { tightenWindows } from './tighten-windows';
import { validateRides } from './validate-rides';

/**
 * Turns a problem into flat arrays and tightens its windows.
 * @throws DomainError `planning.…` when the problem contradicts itself (unknown ids, wrong lengths, NaN, …).
 */
export function compileRides(problem: RideProblem): RideInstance {
  validateRides(problem);
  const { requests, vehicles } = problem;
  const n = requests.length;
  const stops = 2 * n + 2 * vehicles.length;
  const place = placesOf(problem, stops);
  const times = problem.travel.metric
    ? problem.travel.times
    : closeMatrix(problem.travel.size, problem.travel.times);
  const time = spread(times, problem.travel.size, place);
  const distances = problem.travel.distances;
  const earliest = new Float64Array(stops);
  const latest = new Float64Array(stops);
  const service = new Float64Array(stops);
  const maxLag = new Float64Array(n);
  requests.forEach((request, r) => {
    earliest.set([request.pickup.earliest], r);
    earliest.set([request.dropOff.earliest], n + r);
    latest.set([request.pickup.latest], r);
    latest.set([request.dropOff.latest], n + r);
    service.set([request.pickup.service], r);
    service.set([request.dropOff.service], n + r);
    maxLag[r] = request.pickup.service + request.maxRide;
  });
  vehicles.forEach((vehicle, v) => {
    for (const depot of [2 * n + v, 2 * n + vehicles.length + v]) {
      earliest[depot] = vehicle.shift.earliest;
      latest[depot] = vehicle.shift.latest;
    }
  });
  const windows = { requests: n, vehicles: vehicles.length, stops, time, earliest, latest, service, maxLag };
  tightenWindows(windows);
  const distance = distances ? spread(distances, problem.travel.size, place) : time;
  const timeTo = transposed(time, stops);
  return {
    ...windows,
    metricDistance: !distances || problem.travel.metricDistances === true,
    distance,
    timeTo,
    distanceTo: distances ? transposed(distance, stops) : timeTo,
    maxRide: Float64Array.from(requests, (request) => request.maxRide),
    ...capacities(problem),
    ...fleet(problem),
    ...prices(problem),
  };
}

function placesOf(problem: RideProblem, stops: number): Int32Array {
  const n = problem.requests.length;
  const place = new Int32Array(stops);
  problem.requests.forEach((request, r) => {
    place[r] = request.pickup.place;
    place[n + r] = request.dropOff.place;
  });
  problem.vehicles.forEach((vehicle, v) => {
    place[2 * n + v] = vehicle.start;
    place[2 * n + problem.vehicles.length + v] = vehicle.end;
  });
  return place;
}

function spread(matrix: Float64Array, size: number, place: Int32Array): Float64Array {
  const stops = place.length;
  const out = new Float64Array(stops * stops);
  for (let a = 0; a < stops; a++) {
    const row = place[a]! * size;
    for (let b = 0; b < stops; b++) out[a * stops + b] = matrix[row + place[b]!]!;
  }
  return out;
}

function transposed(matrix: Float64Array, size: number): Float64Array {
  const out = new Float64Array(size * size);
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) out[b * size + a] = matrix[a * size + b]!;
  return out;
}

function capacities(problem: RideProblem) {
  const n = problem.requests.length;
  const resources = problem.resources.length;
  const load = new Float64Array((2 * n + 2 * problem.vehicles.length) * resources);
  problem.requests.forEach((request, r) =>
    request.needs.forEach((need, k) => {
      load[r * resources + k] = need;
      load[(n + r) * resources + k] = -need;
    }),
  );
  const seatings = problem.vehicles.map((vehicle) => Float64Array.from(vehicle.seatings.flat()));
  return {
    resources,
    load,
    seatings,
    plainCapacity: resources === 1 && seatings.every((s) => s.length === 1),
  };
}

function fleet(problem: RideProblem) {
  const { requests, vehicles } = problem;
  const rules = (problem.rules ?? []).flatMap((rule) => rule.compile(problem) ?? []);
  const allowed = new Uint8Array(requests.length * vehicles.length);
  requests.forEach((request, r) =>
    vehicles.forEach((vehicle, v) => {
      const named = request.vehicles === undefined || request.vehicles.includes(vehicle.id);
      if (named && rules.every((rule) => rule.allows?.(r, v) ?? true)) allowed[r * vehicles.length + v] = 1;
    }),
  );
  const kinds = new Map<string, number>();
  const kindOf = (vehicle: Vehicle, v: number): number => {
    const rights = requests.map((_, r) => allowed[r * vehicles.length + v]).join('');
    const { id: _id, ...traits } = vehicle;
    // Rules may tell vehicles apart by number, so with rules no two are interchangeable.
    const key = JSON.stringify([traits, rights, rules.length > 0 ? v : 0]);
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return kind;
  };
  return {
    rules,
    allowed,
    vehicleKind: Int32Array.from(vehicles, kindOf),
    maxDuration: Float64Array.from(vehicles, (vehicle) => vehicle.maxDuration ?? Infinity),
    breaks: vehicles.map((vehicle) => vehicle.breaks ?? []),
  };
}

function prices(problem: RideProblem) {
  const { requests } = problem;
  const labels = [...new Set(requests.flatMap((request) => request.together ?? []))];
  const weights: Required<RideObjective> = {
    distance: 1,
    rideTime: 0,
    waiting: 0,
    duration: 0,
    vehicle: 0,
    fairness: 0,
    ...problem.objective,
  };
  const { rideTime, waiting, duration, fairness } = weights;
  return {
    weights,
    timed: [rideTime, waiting, duration, fairness].some((w) => w > 0) || requests.some((r) => r.promise),
    priceUnserved: Float64Array.from(requests, (request) => request.priceUnserved ?? Infinity),
    group: Int32Array.from(requests, (request) =>
      request.together === undefined ? -1 : labels.indexOf(request.together),
    ),
    promised: Float64Array.from(requests, (request) => request.promise?.pickup ?? NaN),
    tolerance: Float64Array.from(requests, (request) => request.promise?.tolerance ?? 0),
    priceMoved: Float64Array.from(requests, (request) => request.promise?.priceMoved ?? 0),
  };
}
