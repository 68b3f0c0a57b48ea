import type { DriverBreak } from '../ride-problem';
import type { RideInstance } from '../ride-instance';
import type { RouteClock } from '../route-clock';
import { TIME_TOLERANCE } from '../time-tolerance';

/*
 * Driver's breaks: each starts in its window, in order, with nobody on board, where the vehicle stands after a
 * stop. A break after position g is three changes of difference constraints on that leg: the stop at g ends in
 * time for it, the next start leaves room for it, and the leg takes that much longer. Which gap is best cannot be
 * read off the times, so all empty gaps are tried; routes have few.
 */

/**
 * Finds gaps for all breaks of the clock's vehicle and leaves the clock with them built in and `times` earliest.
 * Without breaks the clock is left as it is, with `times` recomputed.
 * @returns false when no placing of the breaks leaves a feasible route.
 */
export function placeBreaks(instance: RideInstance, clock: RouteClock, gaps?: number[]): boolean {
  const breaks = instance.breaks[clock.vehicle]!;
  if (breaks.length === 0) return instance.timed || gaps ? clock.earliest() : true;
  return placeFrom(instance, clock, breaks, 0, 0, gaps ?? []);
}

function placeFrom(
  instance: RideInstance,
  clock: RouteClock,
  breaks: readonly DriverBreak[],
  index: number,
  fromGap: number,
  gaps: number[],
): boolean {
  const rest = breaks[index];
  if (!rest) return clock.earliest();
  let aboard = 0;
  for (let gap = 0; gap < clock.length - 1; gap++) {
    const stop = clock.stops[gap]!;
    if (stop < instance.requests) aboard++;
    else if (stop < 2 * instance.requests) aboard--;
    if (gap < fromGap || aboard > 0) continue;
    const undo = build(clock, gap, rest);
    gaps[index] = gap;
    // One break per gap: two in the same place without a ride between them are one longer break.
    if (undo && placeFrom(instance, clock, breaks, index + 1, gap + 1, gaps)) return true;
    undo?.();
  }
  return false;
}

function build(clock: RouteClock, gap: number, rest: DriverBreak): (() => void) | undefined {
  const { floor, ceiling, step } = clock;
  const held = [ceiling[gap]!, floor[gap + 1]!, step[gap]!] as const;
  const travel = clock.travelAfter(gap);
  const service = held[2] - travel;
  const ceilingNow = Math.min(held[0], rest.latest - service);
  if (ceilingNow < floor[gap]! - TIME_TOLERANCE) return undefined;
  ceiling[gap] = ceilingNow;
  floor[gap + 1] = Math.max(held[1], rest.earliest + rest.duration + travel);
  step[gap] = held[2] + rest.duration;
  return () => {
    ceiling[gap] = held[0];
    floor[gap + 1] = held[1];
    step[gap] = held[2];
  };
}
