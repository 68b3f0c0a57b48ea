import type { DriverBreak, RideObjective } from './ride-problem';
import type { CompiledRideRule } from './ride-rule';

/**
 * A dial-a-ride problem as flat arrays, the form the search works on.
 *
 * Stops are numbered: pickups 0..n-1, drop-offs n..2n-1 (request r's is n + r), then each vehicle's start 2n + v
 * and end 2n + vehicles + v.
 */
export interface RideInstance {
  readonly requests: number;
  readonly vehicles: number;
  readonly stops: number;
  /** stops x stops, row-major; the triangle inequality holds. */
  readonly time: Float64Array;
  readonly distance: Float64Array;
  /** The same by column: walking a route, the search asks the way to one stop from many, side by side here. */
  readonly timeTo: Float64Array;
  readonly distanceTo: Float64Array;
  /** Whether distances obey the triangle inequality too. */
  readonly metricDistance: boolean;
  /** Time windows of every stop, tightened. */
  readonly earliest: Float64Array;
  readonly latest: Float64Array;
  readonly service: Float64Array;
  /** Per request: service at the pickup + longest ride, i.e. the longest lag between the two starts of service. */
  readonly maxLag: Float64Array;
  readonly maxRide: Float64Array;
  readonly resources: number;
  /** stops x resources: what comes on board at a stop (negative at drop-offs). */
  readonly load: Float64Array;
  /** Per vehicle: its seatings, each a run of `resources` capacities. */
  readonly seatings: readonly Float64Array[];
  /** True when there is one resource and one seating per vehicle, the case of the published sets. */
  readonly plainCapacity: boolean;
  readonly maxDuration: Float64Array;
  readonly breaks: readonly (readonly DriverBreak[])[];
  /** Vehicles with the same number are interchangeable. */
  readonly vehicleKind: Int32Array;
  /** requests x vehicles: 1 where the request may go in the vehicle. */
  readonly allowed: Uint8Array;
  readonly priceUnserved: Float64Array;
  /** Per request: number of its all-or-none group, -1 without one. */
  readonly group: Int32Array;
  readonly promised: Float64Array;
  readonly tolerance: Float64Array;
  readonly priceMoved: Float64Array;
  readonly weights: Required<RideObjective>;
  /** True when the cost of a route depends on its times and not only on its legs. */
  readonly timed: boolean;
  readonly rules: readonly CompiledRideRule[];
}
