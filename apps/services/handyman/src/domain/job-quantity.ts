const MILLI_HOURS_PER_QUARTER = 250;
const ONE_JOB = 1_000;

/** What a done job counts for on its order, in thousandths of the order's unit: hours by the quarter, else one job. */
export function jobQuantityMilli(unit: string, quarters: number): number {
  return unit === 'hour' ? quarters * MILLI_HOURS_PER_QUARTER : ONE_JOB;
}
