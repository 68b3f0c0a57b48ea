import { DomainError } from '@cus/kernel';
import type { Carer, Visit, VisitProblem } from './visit-problem';

type Reject = (what: string, id: string) => never;

/**
 * Refuses what no search could make sense of: unknown places, empty windows, numbers that are not numbers.
 * @throws DomainError `planning.…` naming the first visit or carer at fault.
 */
export function validateVisits(problem: VisitProblem): void {
  const reject: Reject = (what, id) => {
    throw new DomainError('invalid', `planning.${what}`, { id });
  };
  const { travel, visits, carers, objective = {}, minimumRest = 0 } = problem;
  const size = travel[0]?.size ?? reject('matrix-size', 'travel');
  for (const mode of travel) {
    if (mode.size !== size || mode.times.length !== size * size) reject('matrix-size', 'travel');
    if (!mode.times.every((time) => time >= 0)) reject('matrix-value', 'travel');
  }
  if (new Set(visits.map((visit) => visit.id)).size !== visits.length) reject('duplicate-id', 'visits');
  if (new Set(carers.map((carer) => carer.id)).size !== carers.length) reject('duplicate-id', 'carers');
  if (!Object.values(objective).every(isAmount)) reject('weight-invalid', 'objective');
  if (!isAmount(minimumRest)) reject('rest-invalid', 'minimumRest');
  for (const visit of visits) validateVisit(visit, size, reject);
  for (const carer of carers) validateCarer(carer, travel.length, size, reject);
}

function validateVisit(visit: Visit, size: number, reject: Reject): void {
  const { id, place, tasks, windows, order, priceUnserved = 0, promise } = visit;
  if (!isPlace(place, size)) reject('unknown-place', id);
  if (tasks.length < 1 || tasks.length > 2) reject('task-count', id);
  if (!tasks.every((task) => isAmount(task.duration))) reject('service-negative', id);
  if (windows.length === 0) reject('window-empty', id);
  if (typeof order === 'object' && !(order.min <= order.max)) reject('gap-empty', id);
  for (const { earliest, due, latest = Infinity } of windows) {
    if (!(earliest <= latest) || Number.isNaN(due)) reject('window-empty', id);
  }
  if (!(priceUnserved >= 0)) reject('price-negative', id);
  if (promise && !(Number.isFinite(promise.start) && promise.tolerance >= 0 && isAmount(promise.priceMoved)))
    reject('promise-invalid', id);
}

function validateCarer(carer: Carer, modes: number, size: number, reject: Reject): void {
  const { id, mode = 0, shifts, maxWork = Infinity } = carer;
  if (!isPlace(mode, modes)) reject('unknown-mode', id);
  if (!(maxWork >= 0)) reject('duration-negative', id);
  for (const { start, end, earliest, latest, maxSpan = Infinity, rest } of shifts) {
    if (!isPlace(start, size) || !isPlace(end, size)) reject('unknown-place', id);
    if (!(earliest <= latest)) reject('window-empty', id);
    if (!(maxSpan >= 0)) reject('duration-negative', id);
    if (rest && (!(rest.earliest <= rest.latest) || !isAmount(rest.duration))) reject('break-invalid', id);
  }
}

function isPlace(place: number, size: number): boolean {
  return Number.isInteger(place) && place >= 0 && place < size;
}

function isAmount(value: number): boolean {
  return value >= 0 && value < Infinity;
}
