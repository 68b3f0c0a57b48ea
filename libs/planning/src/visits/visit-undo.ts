import type { VisitState } from './visit-state';

const FIELDS = 10;

/** What a step of the search changed, so that it can be taken back. */
export class VisitUndo {
  /** Moves since `begin`: (visit, tour 0, tour 1, previous 0, previous 1) per removal, (visit, -2) per insertion. */
  readonly moves: Int32Array;
  readonly keys: Float64Array;
  moveCount = 0;
  private readonly timedVisits: Int32Array;
  private readonly values: Float64Array;
  private timedCount = 0;
  private readonly sums = new Float64Array(6);

  constructor(private readonly state: VisitState) {
    const size = 3 * state.instance.visits + 8;
    this.moves = new Int32Array(5 * size);
    this.keys = new Float64Array(size);
    this.timedVisits = new Int32Array(size);
    this.values = new Float64Array(FIELDS * size);
  }

  begin(): void {
    const { state, sums } = this;
    this.moveCount = 0;
    this.timedCount = 0;
    sums[0] = state.travel;
    sums[1] = state.tardiness;
    sums[2] = state.worst;
    sums[3] = state.broken;
    sums[4] = state.personal;
    sums[5] = state.moved;
  }

  noteRemoval(visit: number, second: boolean): void {
    const { state, moves } = this;
    const at = 5 * this.moveCount;
    moves[at] = visit;
    moves[at + 1] = state.tour[2 * visit]!;
    moves[at + 2] = second ? state.tour[2 * visit + 1]! : -1;
    moves[at + 3] = state.previous[2 * visit]!;
    moves[at + 4] = second ? state.previous[2 * visit + 1]! : -1;
    this.keys[this.moveCount++] = state.key[visit]!;
  }

  noteInsertion(visit: number): void {
    this.moves[5 * this.moveCount] = visit;
    this.moves[5 * this.moveCount + 1] = -2;
    this.keys[this.moveCount++] = this.state.key[visit]!;
  }

  noteTimes(visit: number): void {
    const { state, values } = this;
    const at = FIELDS * this.timedCount;
    this.timedVisits[this.timedCount++] = visit;
    values[at] = state.start[2 * visit]!;
    values[at + 1] = state.start[2 * visit + 1]!;
    values[at + 2] = state.free[2 * visit]!;
    values[at + 3] = state.free[2 * visit + 1]!;
    values[at + 4] = state.rested[2 * visit]!;
    values[at + 5] = state.rested[2 * visit + 1]!;
    values[at + 6] = state.late[visit]!;
    values[at + 7] = state.latest[visit]!;
    values[at + 8] = state.over[visit]!;
    values[at + 9] = state.movedCost[visit]!;
  }

  /** Restores times and sums; the links are the state's own to restore. */
  restore(): void {
    const { state, sums } = this;
    for (let i = this.timedCount - 1; i >= 0; i--) this.restoreTimes(this.timedVisits[i]!, FIELDS * i);
    state.travel = sums[0]!;
    state.tardiness = sums[1]!;
    state.worst = sums[2]!;
    state.broken = sums[3]!;
    state.personal = sums[4]!;
    state.moved = sums[5]!;
  }

  private restoreTimes(visit: number, at: number): void {
    const { state, values } = this;
    state.start[2 * visit] = values[at]!;
    state.start[2 * visit + 1] = values[at + 1]!;
    state.free[2 * visit] = values[at + 2]!;
    state.free[2 * visit + 1] = values[at + 3]!;
    state.rested[2 * visit] = values[at + 4]!;
    state.rested[2 * visit + 1] = values[at + 5]!;
    state.late[visit] = values[at + 6]!;
    state.latest[visit] = values[at + 7]!;
    state.over[visit] = values[at + 8]!;
    state.movedCost[visit] = values[at + 9]!;
  }
}
