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
  for (const table of [rows, metres ?? []]) {
    if (table.some((row) => row.length !== size) || (table.length !== size && table !== metres && size > 0)) {
      throw new DomainError('invalid', 'planning.matrix-size', { size });
    }
    if (!table.every((row) => row.every((value) => value >= 0 && Number.isFinite(value)))) {
      throw new DomainError('invalid', 'planning.matrix-value', { size });
    }
  }
  const times = closeMatrix(size, Float64Array.from(rows.flat(), Math.ceil));
  return { size, times, metric: true, ...(metres ? { distances: Float64Array.from(metres.flat()) } : {}) };
}
