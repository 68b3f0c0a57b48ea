import type { RideRoute } from '../rides/ride-plan';
import type { RideProblem, Vehicle } from '../rides/ride-problem';
import type { RideViolation } from '../rides/ride-rule';

const TOLERANCE = 1e-6;

/**
 * Checks that the driver gets every break: in its window, full length, with nobody on board, after one stop's
 * service and early enough to drive to the next.
 */
export function checkBreaks(
  problem: RideProblem,
  vehicle: Vehicle,
  route: RideRoute,
  travel: (from: number, to: number) => number,
  report: (rule: string, where: Omit<RideViolation, 'rule'>) => void,
): void {
  const asked = vehicle.breaks ?? [];
  const wrong = (excess?: number) => report('driver-break', { vehicle: vehicle.id, excess });
  if (asked.length !== route.breaks.length) wrong();
  route.breaks.forEach((rest, i) => {
    const rule = asked[i];
    if (!rule) return;
    const early = rule.earliest - rest.start;
    const late = rest.start - rule.latest;
    const short = rule.duration - (rest.end - rest.start);
    const before = whereAfter(problem, vehicle, route, rest.afterStops);
    const after = whereAfter(problem, vehicle, route, rest.afterStops + 1);
    const rushed = before.free - rest.start;
    const next = route.stops[rest.afterStops];
    const start = next ? next.time : route.arrival;
    const overrun = rest.end + travel(before.place, after.place) - start;
    const excess = Math.max(early, late, short, rushed, overrun);
    if (!(excess <= TOLERANCE)) wrong(excess);
    const aboard = route.stops
      .slice(0, rest.afterStops)
      .reduce((n, s) => n + (s.kind === 'pickup' ? 1 : -1), 0);
    if (aboard !== 0) wrong();
  });
}

/** Where the vehicle is after serving `count` stops and when it is free there. */
function whereAfter(problem: RideProblem, vehicle: Vehicle, route: RideRoute, count: number) {
  if (count === 0) return { place: vehicle.start, free: -Infinity };
  const stop = route.stops[count - 1];
  const request = problem.requests.find((candidate) => candidate.id === stop?.request);
  if (!stop || !request) return { place: vehicle.end, free: route.arrival };
  const asked = stop.kind === 'pickup' ? request.pickup : request.dropOff;
  return { place: asked.place, free: stop.time + asked.service };
}
