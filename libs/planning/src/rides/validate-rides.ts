import { DomainError } from '@cus/kernel';
import type { RideProblem, RideRequest, Vehicle } from './ride-problem';

type Reject = (what: string, id: string) => never;

/**
 * Refuses what no search could make sense of: unknown places and names, empty windows, numbers that are not numbers.
 * @throws DomainError `planning.…` naming the first request or vehicle at fault.
 */
export function validateRides(problem: RideProblem): void {
  const reject: Reject = (what, id) => {
    throw new DomainError('invalid', `planning.${what}`, { id });
  };
  validateTravel(problem, reject);
  const { requests, vehicles, objective = {} } = problem;
  if (new Set(requests.map((request) => request.id)).size !== requests.length)
    reject('duplicate-id', 'requests');
  if (new Set(vehicles.map((vehicle) => vehicle.id)).size !== vehicles.length)
    reject('duplicate-id', 'vehicles');
  if (!Object.values(objective).every(isAmount)) reject('weight-invalid', 'objective');
  const known = new Set(vehicles.map((vehicle) => vehicle.id));
  for (const request of requests) validateRequest(request, problem, known, reject);
  for (const vehicle of vehicles) validateVehicle(vehicle, problem, reject);
}

function validateTravel({ travel }: RideProblem, reject: Reject): void {
  const { size, times, distances } = travel;
  if (times.length !== size * size || (distances && distances.length !== size * size))
    reject('matrix-size', 'travel');
  if (!times.every((time) => time >= 0) || (distances && !distances.every((distance) => distance >= 0)))
    reject('matrix-value', 'travel');
}

function validateRequest(
  request: RideRequest,
  { travel, resources }: RideProblem,
  known: ReadonlySet<string>,
  reject: Reject,
): void {
  const { id, pickup, dropOff, needs, maxRide, priceUnserved = 0, promise, vehicles } = request;
  for (const stop of [pickup, dropOff]) {
    if (!isPlace(stop.place, travel.size)) reject('unknown-place', id);
    if (!(stop.latest >= stop.earliest)) reject('window-empty', id);
    if (!isAmount(stop.service)) reject('service-negative', id);
  }
  if (needs.length !== resources.length) reject('needs-size', id);
  if (!needs.every(isAmount)) reject('needs-negative', id);
  if (!(maxRide >= 0)) reject('ride-negative', id);
  if (!(priceUnserved >= 0)) reject('price-negative', id);
  if (promise && !(Number.isFinite(promise.pickup) && promise.tolerance >= 0 && isAmount(promise.priceMoved)))
    reject('promise-invalid', id);
  if (vehicles?.some((vehicle) => !known.has(vehicle))) reject('unknown-vehicle', id);
}

function validateVehicle(vehicle: Vehicle, { travel, resources }: RideProblem, reject: Reject): void {
  const { id, start, end, seatings, shift, maxDuration = Infinity, breaks = [] } = vehicle;
  if (!isPlace(start, travel.size) || !isPlace(end, travel.size)) reject('unknown-place', id);
  if (seatings.length === 0 || seatings.some((seating) => seating.length !== resources.length))
    reject('seating-size', id);
  if (!seatings.flat().every((seats) => seats >= 0)) reject('seating-negative', id);
  if (!(shift.latest >= shift.earliest && shift.earliest > -Infinity)) reject('window-empty', id);
  if (!(maxDuration >= 0)) reject('duration-negative', id);
  for (const { earliest, latest, duration } of breaks) {
    if (!(latest >= earliest) || !isAmount(duration)) reject('break-invalid', id);
  }
}

function isPlace(place: number, size: number): boolean {
  return Number.isInteger(place) && place >= 0 && place < size;
}

function isAmount(value: number): boolean {
  return value >= 0 && value < Infinity;
}
