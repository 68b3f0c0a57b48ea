import { DomainError } from '@cus/kernel';
import type { TravelMatrix } from '../rides/ride-problem';
import { closeMatrix } from './close-matrix';

/**
 * A matrix from elsewhere (a routing server, a spreadsheet) as the solver wants it: whole seconds, the triangle
 * inequality restored.
 * @param rows seconds from row to column.
 * @throws DomainError `planning.matrix-size` or `planning.matrix-value`.
 */
export function givenTravelTimes(
  rows: readonly (readonly number[])[],
  metres?: readonly (readonly number[])[],
): TravelMatrix {
  const size = rows.length;
  for (const table of metres ? [rows, metres] : [rows]) {
    if (table.length !== size || table.some((row) => row.length !== size)) {
      throw new DomainError('invalid', 'planning.matrix-size', { size });
    }
    if (!table.every((row) => row.every((value) => value >= 0 && Number.isFinite(value)))) {
      throw new DomainError('invalid', 'planning.matrix-value', { size });
    }
  }
  const times = closeMatrix(size, Float64Array.from(rows.flat(), Math.ceil));
  return { size, times, metric: true, ...(metres ? { distances: Float64Array.from(metres.flat()) } : {}) };
}
