import type { VisitState } from './visit-state';

/**
 * Working-time rules of tours and carers: shift ends, spans, rests within a shift, rest between days, most work,
 * and evenness of work. Re-evaluated only for tours a change has touched.
 */
export class TourRules {
  readonly hasRest: Uint8Array;
  /** Lateness of the rest taken in the last call of `leave`. */
  restBreach = 0;
  /** Time by which tours and carers break their rules. */
  broken = 0;
  fairness = 0;
  /** By tour: leaving and coming back; equal for tours without tasks. */
  readonly departure: Float64Array;
  readonly arrival: Float64Array;
  /** By tour and by carer: rules broken. */
  private readonly over: Float64Array;
  private readonly carerOver: Float64Array;
  private readonly carerFairness: Float64Array;
  private readonly touched: Int32Array;
  private readonly isTouched: Uint8Array;
  private count = 0;
  private settledCount = 0;
  private readonly saved: Float64Array;
  private savedBroken = 0;
  private savedFairness = 0;
  private readonly active: boolean;

  constructor(private readonly state: VisitState) {
    const { tours, carers, restDuration, tourRules } = state.instance;
    this.active = tourRules;
    this.hasRest = Uint8Array.from(restDuration, (duration) => (duration > 0 ? 1 : 0));
    this.departure = new Float64Array(tours);
    this.arrival = new Float64Array(tours);
    this.over = new Float64Array(tours);
    this.carerOver = new Float64Array(carers);
    this.carerFairness = new Float64Array(carers);
    this.touched = new Int32Array(tours);
    this.isTouched = new Uint8Array(tours);
    this.saved = new Float64Array(5 * tours);
  }

  begin(): void {
    for (let i = 0; i < this.count; i++) this.isTouched[this.touched[i]!] = 0;
    this.count = 0;
    this.settledCount = 0;
    this.savedBroken = this.broken;
    this.savedFairness = this.fairness;
  }

  touch(tour: number): void {
    if (!this.active || this.isTouched[tour]) return;
    this.isTouched[tour] = 1;
    this.touched[this.count++] = tour;
  }

  /** Re-evaluates the touched tours and their carers. */
  settle(): void {
    if (!this.active) return;
    const { carerOf } = this.state.instance;
    for (let i = 0; i < this.count; i++) this.settleTour(this.touched[i]!, i);
    this.settledCount = this.count;
    for (let i = 0; i < this.count; i++) this.settleCarer(carerOf[this.touched[i]!]!);
  }

  rollback(): void {
    const { carerOf } = this.state.instance;
    for (let i = this.settledCount - 1; i >= 0; i--) {
      const tour = this.touched[i]!;
      this.departure[tour] = this.saved[5 * i]!;
      this.arrival[tour] = this.saved[5 * i + 1]!;
      this.over[tour] = this.saved[5 * i + 2]!;
      this.carerOver[carerOf[tour]!] = this.saved[5 * i + 3]!;
      this.carerFairness[carerOf[tour]!] = this.saved[5 * i + 4]!;
    }
    this.broken = this.savedBroken;
    this.fairness = this.savedFairness;
  }

  /**
   * When the carer leaves `before` for `node`: after resting, if the rest could no longer be started in time once
   * the task at `node` is done. Remembers in `rested` whether the rest is behind them.
   */
  leave(before: number, node: number, earliest: number): number {
    const { state } = this;
    const { instance } = state;
    const tour = state.tour[node]!;
    const free = state.free[before]!;
    this.restBreach = 0;
    state.rested[node] = state.rested[before]!;
    if (state.rested[before]) return free;
    const travel = this.leg(tour, before, node);
    const done = Math.max(free + travel, earliest) + instance.duration[node]!;
    if (done <= instance.restLatest[tour]!) return free;
    state.rested[node] = 1;
    const rest = Math.max(free, instance.restEarliest[tour]!);
    this.restBreach = Math.max(0, rest - instance.restLatest[tour]!);
    return rest + instance.restDuration[tour]!;
  }

  /** When a tour with tasks leaves and comes back, and by how much its last rest comes too late. */
  bounds(tour: number): { departure: number; arrival: number; breach: number } {
    const { state } = this;
    const { instance } = state;
    const head = 2 * instance.visits + 2 * tour;
    const first = state.next[head]!;
    const last = state.previous[head + 1]!;
    const leave = this.hasRest[tour] ? this.leave(last, head + 1, -Infinity) : state.free[last]!;
    const breach = this.hasRest[tour] ? this.restBreach : 0;
    let ready = state.start[first]! - this.leg(tour, head, first);
    // A rest before the first task is part of the work and starts in its own window.
    if (state.rested[first])
      ready = Math.min(ready - instance.restDuration[tour]!, instance.restLatest[tour]!);
    const departure = Math.max(instance.shiftEarliest[tour]!, ready);
    return { departure, arrival: leave + this.leg(tour, last, head + 1), breach };
  }

  private leg(tour: number, from: number, to: number): number {
    const { times, modeOffset, place, places } = this.state.instance;
    return times[modeOffset[tour]! + place[from]! * places + place[to]!]!;
  }

  private settleTour(tour: number, slot: number): void {
    const { state, saved } = this;
    const { instance } = state;
    const carer = instance.carerOf[tour]!;
    saved.set(
      [
        this.departure[tour]!,
        this.arrival[tour]!,
        this.over[tour]!,
        this.carerOver[carer]!,
        this.carerFairness[carer]!,
      ],
      5 * slot,
    );
    const head = 2 * instance.visits + 2 * tour;
    const first = state.next[head]!;
    let over = 0;
    if (first === head + 1) this.departure[tour] = this.arrival[tour] = 0;
    else {
      const { departure, arrival, breach } = this.bounds(tour);
      this.departure[tour] = departure;
      this.arrival[tour] = arrival;
      over =
        breach +
        Math.max(0, arrival - instance.shiftLatest[tour]!, arrival - departure - instance.maxSpan[tour]!);
    }
    this.broken += over - this.over[tour]!;
    this.over[tour] = over;
  }

  private settleCarer(carer: number): void {
    const { toursOf, maxWork, minimumRest, weights } = this.state.instance;
    let work = 0;
    let over = 0;
    let home = -Infinity;
    for (const tour of toursOf[carer]!) {
      const span = this.arrival[tour]! - this.departure[tour]!;
      if (span <= 0) continue;
      work += span;
      over += Math.max(0, home + minimumRest - this.departure[tour]!);
      home = this.arrival[tour]!;
    }
    over += Math.max(0, work - maxWork[carer]!);
    const fairness = (weights.fairness * work * work) / weights.fairnessUnit;
    this.broken += over - this.carerOver[carer]!;
    this.fairness += fairness - this.carerFairness[carer]!;
    this.carerOver[carer] = over;
    this.carerFairness[carer] = fairness;
  }
}
