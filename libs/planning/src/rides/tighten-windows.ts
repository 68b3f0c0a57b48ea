/** The arrays window tightening reads and narrows; numbering of stops as in `RideInstance`. */
export interface Windows {
  readonly requests: number;
  readonly vehicles: number;
  readonly stops: number;
  readonly time: Float64Array;
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly service: Float64Array;
  readonly maxLag: Float64Array;
}

/**
 * Narrows the windows of every request to what its partner stop, its longest ride and the nearest depot leave
 * open (Cordeau 2006, section 5.1), to a fixpoint. Removes no feasible plan. A window may come out empty: then
 * nobody can serve the request. With `only`, just that request's windows.
 */
export function tightenWindows(w: Windows, only = -1): void {
  const first = Math.max(0, only);
  const end = only < 0 ? w.requests : only + 1;
  for (let request = first; request < end; request++) {
    reachFromDepots(w, request);
    alignPartners(w, request);
  }
}

function reachFromDepots(w: Windows, request: number): void {
  const { requests: n, vehicles, stops, time, earliest, latest, service } = w;
  const dropOff = n + request;
  let soonest = Infinity;
  let last = -Infinity;
  for (let v = 0; v < vehicles; v++) {
    const start = 2 * n + v;
    const end = start + vehicles;
    soonest = Math.min(soonest, earliest[start]! + time[start * stops + request]!);
    last = Math.max(last, latest[end]! - time[dropOff * stops + end]! - service[dropOff]!);
  }
  earliest[request] = Math.max(earliest[request]!, soonest);
  latest[dropOff] = Math.min(latest[dropOff]!, last);
}

function alignPartners(w: Windows, pickup: number): void {
  const { requests: n, stops, time, earliest, latest, service, maxLag } = w;
  const dropOff = n + pickup;
  const direct = service[pickup]! + time[pickup * stops + dropOff]!;
  // Each bound depends on one other only, so two sweeps reach the fixpoint.
  for (let sweep = 0; sweep < 2; sweep++) {
    earliest[dropOff] = Math.max(earliest[dropOff]!, earliest[pickup]! + direct);
    earliest[pickup] = Math.max(earliest[pickup]!, earliest[dropOff]! - maxLag[pickup]!);
    latest[pickup] = Math.min(latest[pickup]!, latest[dropOff]! - direct);
    latest[dropOff] = Math.min(latest[dropOff]!, latest[pickup]! + maxLag[pickup]!);
  }
}
