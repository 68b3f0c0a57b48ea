/*
 * Capacity: on every leg, what is on board fits at least one of the vehicle's seatings in every resource. Folding
 * seats make one vehicle several: eight seats, or five and a wheelchair.
 */

/** Whether `onBoard[at..]` plus, when `added` >= 0, `load[added..]` fits one of the seatings. */
export function fitsSomeSeating(
  seatings: Float64Array,
  resources: number,
  onBoard: Float64Array,
  at: number,
  load: Float64Array,
  added: number,
): boolean {
  for (let seating = 0; seating < seatings.length; seating += resources) {
    let fits = true;
    for (let k = 0; k < resources && fits; k++) {
      const extra = added >= 0 ? load[added + k]! : 0;
      fits = onBoard[at + k]! + extra <= seatings[seating + k]! + 1e-9;
    }
    if (fits) return true;
  }
  return false;
}
